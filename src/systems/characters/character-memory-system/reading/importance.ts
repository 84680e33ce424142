/** How much a passage weighs, from what is measured: the feeling in it, how rare its words are, and who is in it. */
import type { SceneFeeling } from '../../../reading/content-emotion-integration/system.ts';
import { buckets } from './buckets.ts';

/** What the book has shown so far: in how many scenes each word stands, and how often each person is named. */
export interface SoFar {
  readonly scenes: number;
  /** By bucket. */
  readonly words: readonly number[];
  /** Sorted by key. */
  readonly named: readonly (readonly [key: string, count: number])[];
}

export const nothingYet: SoFar = { scenes: 0, words: [], named: [] };

/** What the book has shown once this scene is read, too. */
export function takeIn(far: SoFar, words: readonly number[], named: readonly string[]): SoFar {
  const counts = far.words.length === buckets ? [...far.words] : Array.from({ length: buckets }, () => 0);
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const people = new Map(far.named);
  for (const key of named) people.set(key, (people.get(key) ?? 0) + 1);
  return {
    scenes: far.scenes + 1,
    words: counts,
    named: [...people].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

export interface SentenceStrength {
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly strength: number;
}

/** The strongest of Plutchik's eight in each sentence, raised where its valence is far from level. */
export function strengths(feeling: SceneFeeling | null): readonly SentenceStrength[] {
  if (feeling === null || feeling.rows === '') return [];
  return feeling.rows.split('\n').map(row => {
    const numbers = row.split(' ').map(Number);
    const eight = numbers.slice(3, 11).map(score => score / 1000);
    const [start = 0, length = 0] = numbers;
    const tilt = Math.abs((numbers[11] ?? 3000) / 1000 - 3) / 2;
    return { start, end: start + length, strength: Math.min(1, 0.7 * Math.max(0, ...eight) + 0.6 * tilt) };
  });
}

const [feelingWeight, rarityWeight, presenceWeight] = [0.5, 0.3, 0.2] as const;
const rarest = 3;

export interface Weighed {
  readonly start: number;
  readonly end: number;
  readonly words: readonly number[];
}

/** In thousandths. Feeling counts half, the three rarest words three tenths, the prominence of those in it the rest. */
export function weigh(
  passage: Weighed,
  people: readonly string[],
  felt: readonly SentenceStrength[],
  far: SoFar,
  named: ReadonlyMap<string, number>,
): number {
  const strength = Math.max(
    0,
    ...felt.filter(one => one.start < passage.end && passage.start < one.end).map(one => one.strength),
  );
  const rare = passage.words
    .map(word => Math.log((far.scenes + 1) / (far.words[word] ?? 1)) / Math.log(far.scenes + 2))
    .map(rarity => Math.min(1, Math.max(0, rarity)))
    .sort((a, b) => b - a)
    .slice(0, rarest);
  const rarity = rare.reduce((sum, one) => sum + one, 0) / rarest;
  const most = Math.max(1, ...named.values());
  const presence = people.length === 0 ? 0 : Math.max(...people.map(key => Math.sqrt((named.get(key) ?? 0) / most)));
  return Math.round(1000 * (feelingWeight * strength + rarityWeight * rarity + presenceWeight * presence));
}
