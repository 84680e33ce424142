import { describe, expect, it } from 'vitest';
import type { Arc } from '../../../contracts/book.ts';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { bookScale } from '../../book/book-scale.ts';
import { outlineOf } from '../../book/sample-outline.ts';
import { arcExtremes } from './arc-words.ts';

const scale = bookScale(outlineOf([[100], [100], [100], [100]]));

function arcOf(...valences: readonly (number | null)[]): Arc {
  const plutchik = plutchikScores([]);
  const points = valences.map((valence, scene) =>
    valence === null
      ? null
      : { scene, raw: valence, valence, low: valence, high: valence, arousal: 3, dominance: 3, plutchik },
  );
  return { book: 'book', points, turning: [], complete: false };
}

describe('arcExtremes', () => {
  it('finds the brightest and the darkest chapter, and how far apart they are', () => {
    const found = arcExtremes(arcOf(3.4, 3, 3.1, 2.6), scale);
    expect([found?.brightest.name, found?.darkest.name, found?.apart]).toEqual([
      'Title 1',
      'Title 4',
      'three chapters on',
    ]);
  });

  it('says when the darkest comes first', () => {
    expect(arcExtremes(arcOf(3, 2.6, 3.4, null), scale)?.apart).toBe('one chapter before');
  });

  it('is silent before two scenes are read', () => {
    expect(arcExtremes(arcOf(3, null, null, null), scale)).toBeNull();
  });
});
