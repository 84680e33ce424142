/** What is stored of one scene's feeling: its means, and a row of numbers for each sentence. */
import { z } from 'zod';
import type { Affect } from '../../../contracts/emotions.ts';

/** Maslow's five levels (Maslow 1943), from the ground up, in the order that stored numbers follow. */
export const needs = ['physiological', 'safety', 'belonging', 'esteem', 'self_actualization'] as const;
export type Need = (typeof needs)[number];

const eight = z.array(z.number()).length(8);
const five = z.array(z.number().int()).length(5);

export const sceneFeelingSchema = z.object({
  /** Stretches between white space. */
  words: z.number().int(),
  /** Means over the sentences, weighted by their words. */
  plutchik: eight,
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
  /** Standard error of the mean valence, as the sentences scatter. */
  error: z.number(),
  /** Sentences that speak of each of Maslow's needs as met, and as lacking. */
  needs: z.object({ met: five, lacking: five }),
  /** One row a sentence: start, end (UTF-16 in the scene), words, Plutchik's eight, valence, arousal, dominance. */
  sentences: z.array(z.array(z.number()).length(14)),
});
export type SceneFeeling = z.infer<typeof sceneFeelingSchema>;

export interface SentenceFeeling extends Affect {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** In wheel order. */
  readonly plutchik: readonly number[];
}

/** A sentence as a row; scores keep three decimals. */
export function packSentence(sentence: SentenceFeeling): number[] {
  const { start, end, words, plutchik, valence, arousal, dominance } = sentence;
  return [start, end, words, ...[...plutchik, valence, arousal, dominance].map(score => round(score, 3))];
}

export function unpackSentence(row: readonly number[]): SentenceFeeling {
  const at = (index: number): number => row[index] ?? 0;
  return {
    start: at(0),
    end: at(1),
    words: at(2),
    plutchik: row.slice(3, 11),
    valence: at(11),
    arousal: at(12),
    dominance: at(13),
  };
}

/** Rounded to so many decimals; never -0. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
