import { describe, expect, it } from 'vitest';
import { bookScale, chapterLabel, chapterOf, sceneAt, sceneMiddle, scaleTicks } from './book-scale.ts';
import { outlineOf } from './sample-outline.ts';

const scale = bookScale(outlineOf([[300, 100], [400], [200]]));

describe('bookScale', () => {
  it('gives each chapter room in proportion to its words', () => {
    expect(scale.chapters.map(({ start, end }) => [start, end])).toEqual([
      [0, 0.4],
      [0.4, 0.8],
      [0.8, 1],
    ]);
  });

  it('finds the scene at a position, and the middle of a scene', () => {
    expect(sceneAt(scale, 0)).toBe(0);
    expect(sceneAt(scale, 0.35)).toBe(1);
    expect(sceneAt(scale, 0.5)).toBe(2);
    expect(sceneAt(scale, 1)).toBe(3);
    expect(sceneMiddle(scale, 2)).toBeCloseTo(0.6);
  });

  it('knows the chapter of a scene and what it is called', () => {
    const chapter = chapterOf(scale, 1);
    expect(chapter?.index).toBe(0);
    expect(chapter && chapterLabel(chapter)).toBe('Chapter 1, Title 1');
    // Numbers that begin again in a second volume name two chapters; a heading that is only one tells nothing more.
    expect(chapter && chapterLabel({ ...chapter, number: 61, name: 'CHAPTER XIX.', isTitled: false })).toBe(
      'Chapter 61',
    );
    expect(chapter && chapterLabel({ ...chapter, number: null, name: 'Epilogue' })).toBe('Epilogue');
  });

  it('gives an empty scene some room, so that it can be reached', () => {
    const empty = bookScale(outlineOf([[0], [0]]));
    expect(empty.edges).toEqual([0, 0.5, 1]);
  });
});

describe('scaleTicks', () => {
  const long = bookScale(outlineOf(Array.from({ length: 135 }, () => [1500])));

  it('prints the finest step that has room', () => {
    const numbers = (width: number) => scaleTicks(long, width, 28).map(tick => tick.number);
    expect(numbers(1376).slice(0, 4)).toEqual([1, 5, 10, 15]);
    expect(numbers(700).slice(0, 4)).toEqual([1, 10, 20, 30]);
    expect(numbers(8000)).toHaveLength(135);
  });

  it('never sets two numbers closer than asked', () => {
    const ticks = scaleTicks(long, 300, 28);
    for (const [index, tick] of ticks.slice(1).entries())
      expect(tick.x - (ticks[index]?.x ?? 0)).toBeGreaterThanOrEqual(28);
  });
});
