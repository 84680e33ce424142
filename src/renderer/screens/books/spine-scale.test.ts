import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spineScale } from './spine-scale.ts';

const library = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

describe('the width of a spine', () => {
  it('is in proportion to the words, along the scale that is drawn', () => {
    fc.assert(
      fc.property(library, words => {
        const { spines, ruler } = spineScale(words, 232);
        for (const [index, count] of words.entries()) {
          const exact = (count / ruler.words) * ruler.width;
          expect(Math.abs((spines[index]?.book ?? 0) - exact)).toBeLessThanOrEqual(exact < 2 ? 2 : 0.5);
        }
      }),
    );
  });

  it('leaves every book room to be pressed and to bear its title', () => {
    fc.assert(
      fc.property(library, words => {
        for (const { place } of spineScale(words, 180).spines) expect(place).toBeGreaterThanOrEqual(24);
      }),
    );
  });

  it('grows with a first draft, and gives the longest book the whole', () => {
    expect(spineScale([10_000], 232).spines[0]).toEqual({ book: 10, place: 34, titleBeside: true });
    expect(spineScale([100_000], 232).spines[0]).toEqual({ book: 96, place: 96, titleBeside: false });
    expect(spineScale([212_678, 106_339], 232).spines.map(one => one.book)).toEqual([96, 48]);
  });

  it('counts the shelves, and finds a round scale', () => {
    expect(spineScale([90_000, 90_000, 90_000], 232)).toMatchObject({ shelves: 2, ruler: { words: 50_000 } });
    expect(spineScale([500_000], 232).ruler).toEqual({ words: 200_000, width: 38.4 });
  });
});
