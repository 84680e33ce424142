import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanFeeling } from './mean-feeling.ts';
import type { SentenceFeeling } from './scene-feeling.ts';

const sentence = (valence: number, words = 10): SentenceFeeling => {
  return { start: 0, end: 1, words, plutchik: [0, 0, 0, 0, 0, 0, 0, 0], valence, arousal: 3, dominance: 3 };
};
const cycle = (values: readonly number[], times: number) =>
  Array.from({ length: values.length * times }, (_, index) => sentence(values[index % values.length] ?? 3));

describe('meanFeeling', () => {
  it('weighs sentences by their words', () => {
    expect(meanFeeling([sentence(2, 30), sentence(4, 10)]).valence).toBe(2.5);
  });

  it('is neutral and unsure without sentences', () => {
    expect(meanFeeling([])).toMatchObject({ valence: 3, arousal: 3, dominance: 3, error: 0.25 });
  });

  it('lies between the lowest and the highest sentence, with an error that is a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 1, max: 5, noNaN: true }), fc.nat(80)), { minLength: 1, maxLength: 40 }),
        pairs => {
          const { valence, error } = meanFeeling(pairs.map(([value, words]) => sentence(value, words)));
          const values = pairs.map(([value]) => value);
          expect(valence).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(valence).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          expect(error).toBeGreaterThan(0);
          expect(Number.isFinite(error)).toBe(true);
        },
      ),
    );
  });

  it('grows surer with more sentences, and less sure where neighbours are alike', () => {
    const [few, many] = [cycle([2.5, 3.5], 4), cycle([2.5, 3.5], 40)];
    expect(meanFeeling(many).error).toBeLessThan(meanFeeling(few).error / 2);
    const grouped = [...many].sort((a, b) => a.valence - b.valence);
    expect(meanFeeling(grouped).error).toBeGreaterThan(2 * meanFeeling(many).error);
  });

  it('covers the true mean about as often as it says', () => {
    let seed = 7;
    const uniform = (): number => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const trials = 2000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const sentences = Array.from({ length: 60 }, () => sentence(3 + 0.2 * normal(), 5 + Math.floor(uniform() * 30)));
      const { valence, error } = meanFeeling(sentences);
      if (Math.abs(valence - 3) <= 1.645 * error) covered += 1;
    }
    expect(covered / trials).toBeGreaterThan(0.87);
    expect(covered / trials).toBeLessThan(0.95);
  });
});
