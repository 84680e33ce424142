import { describe, expect, it } from 'vitest';
import { type ArcPoint, smoothArc } from './smooth.ts';
import { findTurning } from './turning.ts';

const banded = (values: readonly (number | null)[], half: number): (ArcPoint | null)[] =>
  values.map(valence => (valence === null ? null : { valence, low: valence - half, high: valence + half }));

describe('findTurning', () => {
  it('names the bottom and the top of an arc', () => {
    const values = [3, 2.6, 2.2, 2.5, 3.1, 3.6, 3.2, 2.7];
    expect(findTurning(banded(values, 0.1))).toEqual([
      { scene: 2, direction: 'rise' },
      { scene: 5, direction: 'fall' },
    ]);
  });

  it('finds none in a book that only falls, nor at its ends', () => {
    expect(findTurning(banded([4, 3.5, 3, 2.5, 2], 0.1))).toEqual([]);
    expect(findTurning(banded([3, 4], 0.1))).toEqual([]);
    expect(findTurning([])).toEqual([]);
  });

  it('does not take for a turn what the band covers', () => {
    const values = [3, 2.9, 3.05, 2.95, 3.1, 2.9, 3];
    expect(findTurning(banded(values, 0.15))).toEqual([]);
    expect(findTurning(banded(values, 0.01)).length).toBeGreaterThan(2);
  });

  it('alternates and passes over scenes that are not read', () => {
    const turning = findTurning(banded([3, null, 4, null, 2, 3.5, null, 2], 0.1));
    expect(turning).toEqual([
      { scene: 2, direction: 'fall' },
      { scene: 4, direction: 'rise' },
      { scene: 5, direction: 'fall' },
    ]);
  });

  it('finds the two turns of a long wave under much noise', () => {
    const noise = (index: number): number => (((index * 7919) % 101) / 101 - 0.5) * 0.6;
    const points = Array.from({ length: 120 }, (_, index) => ({
      words: 1500,
      valence: 3 + 0.5 * Math.sin((index / 120) * 2 * Math.PI) + noise(index),
      error: 0.1,
    }));
    const turning = findTurning(smoothArc(points));
    expect(turning.map(turn => turn.direction)).toEqual(['fall', 'rise']);
    expect(Math.abs((turning[0]?.scene ?? 0) - 30)).toBeLessThan(10);
    expect(Math.abs((turning[1]?.scene ?? 0) - 90)).toBeLessThan(10);
  });
});
