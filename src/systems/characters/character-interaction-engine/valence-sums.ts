/** Valence of a number of sentences as whole sums, which add up to the same in any order, and the mean they give. */
import { z } from 'zod';
import type { Valence } from '../../../contracts/relations.ts';

const whole = z.number().int();

/** Weights are letters of text; valences are thousandths. */
export const sumsSchema = z.object({ n: whole, w: whole, ww: whole, wv: whole, wvv: whole });
export type ValenceSums = z.infer<typeof sumsSchema>;

export const noSums: ValenceSums = { n: 0, w: 0, ww: 0, wv: 0, wvv: 0 };

/** One sentence, of which so many letters count. */
export function sumsOf(valence: number, letters: number): ValenceSums {
  const v = Math.round(valence * 1000);
  return { n: 1, w: letters, ww: letters * letters, wv: letters * v, wvv: letters * v * v };
}

export function addSums(a: ValenceSums, b: ValenceSums): ValenceSums {
  return { n: a.n + b.n, w: a.w + b.w, ww: a.ww + b.ww, wv: a.wv + b.wv, wvv: a.wvv + b.wvv };
}

/** Half-width of a 90 % interval in standard errors. */
export const ninety = 1.645;
/** Below so many sentences no interval is given. */
export const leastSentences = 5;
/** The scatter that is expected before any is seen, worth so many sentences; as content_emotion_integration has it. */
const [expectedSpread, expectedWeight] = [0.25, 4];

/**
 * The mean, weighted by length, from 1 to 5; null without sentences. The error is that of a weighted mean over the
 * effective number of sentences (Kish 1965), its variance drawn towards the expected one where they are few.
 */
export function valenceOf({ n, w, ww, wv, wvv }: ValenceSums): Valence | null {
  if (w === 0) return null;
  const mean = wv / w;
  const variance = Math.max(0, wvv / w - mean * mean) / 1e6;
  const count = (w * w) / ww;
  const drawn = (variance * count + expectedWeight * expectedSpread ** 2) / (count - 1 + expectedWeight);
  const half = ninety * Math.sqrt(drawn / count);
  const value = mean / 1000;
  const known = n >= leastSentences;
  return {
    mean: round(value),
    low: known ? Math.max(1, round(value - half)) : null,
    high: known ? Math.min(5, round(value + half)) : null,
    sentences: n,
  };
}

/** Rounded to thousandths; never -0. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
