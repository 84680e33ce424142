import { describe, expect, it } from 'vitest';
import type { Arc } from '../../../contracts/book.ts';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { bookScale } from '../../book/book-scale.ts';
import { outlineOf } from '../../book/sample-outline.ts';
import { arcGeometry, unreadSpans } from './arc-geometry.ts';

const scale = bookScale(outlineOf([[100], [100], [100], [100]]));

function arcOf(...valences: readonly (number | null)[]): Arc {
  const plutchik = plutchikScores([]);
  return {
    book: 'book',
    points: valences.map((valence, scene) =>
      valence === null
        ? null
        : { scene, raw: valence, valence, low: valence - 0.1, high: valence + 0.1, arousal: 3, dominance: 3, plutchik },
    ),
    turning: [],
    complete: false,
  };
}

describe('arcGeometry', () => {
  it('puts brighter scenes higher, each at the middle of its words', () => {
    const { spots } = arcGeometry(arcOf(3.2, 2.8, null, null), scale, 400, 100);
    const [bright, dark, unread] = spots;
    expect([bright?.x, dark?.x]).toEqual([50, 150]);
    expect(bright?.y).toBeLessThan(dark?.y ?? 0);
    expect(unread).toBeNull();
  });

  it('keeps the band inside the chart and shows the neutral level', () => {
    const { low, high, level } = arcGeometry(arcOf(3.2, 2.8, 3, 3), scale, 400, 100);
    expect(low).toBeLessThan(2.7);
    expect(high).toBeGreaterThan(3.3);
    expect(level).toBeCloseTo(50);
  });

  it('has no level where all is dark', () => {
    expect(arcGeometry(arcOf(2, 2.1, 2.2, 2), scale, 400, 100).level).toBeNull();
  });

  it('breaks the line where a scene is not read', () => {
    expect(arcGeometry(arcOf(3, 3.1, null, 3), scale, 400, 100).line.match(/M/gu)).toHaveLength(2);
  });
});

describe('unreadSpans', () => {
  it('joins neighbours that are not read', () => {
    expect(unreadSpans(arcOf(3, null, null, 3), scale, 400)).toEqual([{ x: 100, width: 200 }]);
    expect(unreadSpans(arcOf(3, 3, 3, null), scale, 400)).toEqual([{ x: 300, width: 100 }]);
    expect(unreadSpans(arcOf(), scale, 400)).toEqual([{ x: 0, width: 400 }]);
  });
});
