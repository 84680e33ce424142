/** Names of feelings, in the orders that stored numbers follow. */

/** Plutchik's eight (Plutchik 1980), round the wheel from the top. Scores run from 0 to 1. */
export const plutchik = ['joy', 'trust', 'fear', 'surprise', 'sadness', 'disgust', 'anger', 'anticipation'] as const;
export type Plutchik = (typeof plutchik)[number];
export type PlutchikScores = Readonly<Record<Plutchik, number>>;

/** Scores in wheel order as an object by name. */
export function plutchikScores(values: ArrayLike<number>): PlutchikScores {
  return Object.fromEntries(plutchik.map((name, index) => [name, values[index] ?? 0])) as PlutchikScores;
}

/** Valence, arousal and dominance (Russell and Mehrabian 1977), each from 1 to 5 with 3 as neutral. */
export interface Affect {
  readonly valence: number;
  readonly arousal: number;
  readonly dominance: number;
}
