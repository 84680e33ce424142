/** The mean feeling of some sentences, and how far the mean valence can be trusted. */
import type { Affect } from '../../../contracts/emotions.ts';
import type { SentenceFeeling } from './scene-feeling.ts';

export interface MeanFeeling extends Affect {
  readonly plutchik: readonly number[];
  /** Standard error of the mean valence. */
  readonly error: number;
}

/** Half-width of a 90 % interval in standard errors. */
export const ninety = 1.645;

/** The scatter of valence among sentences that is expected before any is seen, worth so many sentences. */
const expectedSpread = 0.25;
const expectedWeight = 4;
/** Neighbours' likeness is only estimated from so many sentences on, and never taken for more than this. */
const leastForLikeness = 8;
const mostLikeness = 0.8;

/**
 * Means weighted by words. The standard error is that of a weighted mean over the effective number of sentences (Kish
 * 1965), its variance drawn towards the expected one where sentences are few, and widened because neighbouring
 * sentences feel alike, by (1 + r) / (1 - r) with their correlation r. It speaks of how the sentences scatter, not of
 * the model's own errors. Without sentences all is neutral.
 */
export function meanFeeling(sentences: readonly SentenceFeeling[]): MeanFeeling {
  const weights = sentences.map(sentence => Math.max(1, sentence.words));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (sentence: SentenceFeeling) => number, neutral: number): number =>
    total === 0 ? neutral : sentences.reduce((sum, one, index) => sum + of(one) * (weights[index] ?? 0), 0) / total;
  return {
    plutchik: Array.from({ length: 8 }, (_, index) => mean(one => one.plutchik[index] ?? 0, 0)),
    valence: mean(one => one.valence, 3),
    arousal: mean(one => one.arousal, 3),
    dominance: mean(one => one.dominance, 3),
    error: standardError(
      sentences.map(one => one.valence),
      weights,
    ),
  };
}

function standardError(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return expectedSpread;
  const mean = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
  const squares = values.reduce((sum, value, index) => sum + (weights[index] ?? 0) * (value - mean) ** 2, 0) / total;
  const count = total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const variance = (squares * count + expectedWeight * expectedSpread ** 2) / (count - 1 + expectedWeight);
  const alike = likeness(values);
  return Math.sqrt((variance / count) * ((1 + alike) / (1 - alike)));
}

/** The correlation of each value with the next one, between 0 and `mostLikeness`. */
function likeness(values: readonly number[]): number {
  if (values.length < leastForLikeness) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) return 0;
  const products = values.reduce((sum, value, index) => {
    const next = values[index + 1];
    return next === undefined ? sum : sum + (value - mean) * (next - mean);
  }, 0);
  return Math.min(mostLikeness, Math.max(0, products / squares));
}
