import { describe, expect, it } from 'vitest';
import { addSample, progressOf, secondsLeft } from './progress.ts';
import type { PaceSample } from './progress.ts';
import { outlineOf } from './sample-outline.ts';

describe('progressOf', () => {
  it('counts a scene as read once its feelings and names are known', () => {
    const outline = outlineOf([[100], [200], [300]], scene => ({ felt: scene < 2, heard: scene < 1, told: false }));
    expect(progressOf(outline)).toEqual({ scenes: 3, read: 1, told: 0, wordsRead: 100, words: 600, head: 1 });
  });

  it('has no head when all is read', () => {
    expect(progressOf(outlineOf([[100], [200]])).head).toBeNull();
  });
});

describe('secondsLeft', () => {
  const steady = [0, 1000, 2000, 3000, 4000].map((at): PaceSample => ({ at, words: at }));

  it('follows the measured rate', () => {
    expect(secondsLeft(steady, 10_000)).toBeCloseTo(6);
  });

  it('says nothing before three seconds have been seen, or where nothing moves', () => {
    expect(secondsLeft(steady.slice(0, 3), 10_000)).toBeNull();
    expect(
      secondsLeft(
        steady.map(({ at }) => ({ at, words: 5 })),
        10_000,
      ),
    ).toBeNull();
  });

  it('forgets old samples, and starts afresh when words become unread', () => {
    const kept = addSample(steady, { at: 9000, words: 9000 });
    expect(kept[0]?.at).toBe(1000);
    expect(addSample(steady, { at: 5000, words: 10 })).toEqual([{ at: 5000, words: 10 }]);
  });
});
