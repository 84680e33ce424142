/** What is stored of one scene's feeling: its means, and numbers for each sentence. */
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
  sentences: z.number().int(),
  /** The sentences as `packSentences` writes them: most readers need the means alone. */
  rows: z.string(),
});
export type SceneFeeling = z.infer<typeof sceneFeelingSchema>;

export interface SentenceFeeling extends Affect {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** In wheel order. */
  readonly plutchik: readonly number[];
}

/** Scores are stored in thousandths. */
const unit = 1000;

/** A line a sentence: start, length, words, Plutchik's eight, valence, arousal and dominance as whole numbers. */
export function packSentences(sentences: readonly SentenceFeeling[]): string {
  return sentences
    .map(({ start, end, words, plutchik, valence, arousal, dominance }) => {
      const scores = [...plutchik, valence, arousal, dominance].map(score => Math.round(score * unit));
      return [start, end - start, words, ...scores].join(' ');
    })
    .join('\n');
}

export function unpackSentences(rows: string): readonly SentenceFeeling[] {
  if (rows === '') return [];
  return rows.split('\n').map(row => {
    const numbers = row.split(' ').map(Number);
    const score = (index: number): number => (numbers[index] ?? 0) / unit;
    const [start = 0, length = 0, words = 0] = numbers;
    return {
      start,
      end: start + length,
      words,
      plutchik: Array.from({ length: 8 }, (_, index) => score(3 + index)),
      valence: score(11),
      arousal: score(12),
      dominance: score(13),
    };
  });
}

/** Rounded to so many decimals; never -0. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
