/** The wheel of a scene and of a book as a fold: how strong each emotion is, and the sentences it rests on. */
import { plutchik } from '../../../contracts/emotions.ts';
import {
  type SceneFeeling,
  type SentenceFeeling,
  unpackSentences,
} from '../../reading/content-emotion-integration/system.ts';
import { fourDecimals } from './blend.ts';

/** Scene, start, end and score of a sentence. */
export type Strong = readonly [scene: number, start: number, end: number, score: number];

/** What the fold says of a scene; all lists in wheel order. */
export interface SceneWheel {
  readonly words: number;
  readonly sentences: number;
  readonly levels: readonly number[];
  readonly means: readonly number[];
  readonly strongest: readonly (readonly Strong[])[];
}

export interface BookWheel {
  readonly scenes: number;
  readonly words: number;
  readonly sentences: number;
  /** Sums by words. */
  readonly levels: readonly number[];
  readonly means: readonly number[];
  readonly strongest: readonly (readonly Strong[])[];
}

/** How much of a scene its level is taken from. */
const topShare = 0.1;
const keptOfScene = 3;
const keptOfBook = 6;
/** A sentence below this says nothing of an emotion. */
const leastScore = 0.1;

const eight = plutchik.map((_, at) => at);

export const wheelStart: BookWheel = {
  scenes: 0,
  words: 0,
  sentences: 0,
  levels: eight.map(() => 0),
  means: eight.map(() => 0),
  strongest: eight.map(() => []),
};

/** A scene without its fact leaves everything as it was and has no row. */
export function wheelStep(
  state: BookWheel,
  position: number,
  scene: SceneFeeling | null,
): { readonly state: BookWheel; readonly row?: SceneWheel } {
  if (scene === null) return { state };
  const row = sceneWheel(position, scene);
  const add = (sums: readonly number[], values: readonly number[]): readonly number[] =>
    sums.map((sum, at) => fourDecimals(sum + (values[at] ?? 0) * row.words));
  return {
    row,
    state: {
      scenes: state.scenes + 1,
      words: state.words + row.words,
      sentences: state.sentences + row.sentences,
      levels: add(state.levels, row.levels),
      means: add(state.means, row.means),
      strongest: state.strongest.map((list, at) => strongest([...list, ...(row.strongest[at] ?? [])], keptOfBook)),
    },
  };
}

/** The book's levels and means are those of its scenes, weighted by their words. */
export function wheelFinish(state: BookWheel): SceneWheel & { readonly scenes: number } {
  const mean = (sums: readonly number[]): readonly number[] =>
    sums.map(sum => (state.words === 0 ? 0 : fourDecimals(Math.min(1, sum / state.words))));
  const { scenes, words, sentences } = state;
  return { scenes, words, sentences, levels: mean(state.levels), means: mean(state.means), strongest: state.strongest };
}

/** `from` and `to` cut a passage out of the scene; every sentence belongs to it of which a part stands in it. */
export function sceneWheel(position: number, scene: SceneFeeling, from = 0, to = Infinity): SceneWheel {
  const sentences = unpackSentences(scene.rows).filter(one => one.start < to && one.end > from);
  const words = sentences.reduce((sum, one) => sum + one.words, 0);
  return {
    words,
    sentences: sentences.length,
    levels: eight.map(at => topMean(sentences, at, words * topShare)),
    means: eight.map(at => topMean(sentences, at, words)),
    strongest: eight.map(at =>
      strongest(
        sentences.map(({ start, end, plutchik: scores }): Strong => [position, start, end, scores[at] ?? 0]),
        keptOfScene,
      ),
    ),
  };
}

/**
 * The mean over the strongest sentences that make up so many words, the last one only as far as it is needed. How
 * strongly an episode is felt follows its peak more than its mean (Fredrickson 2000).
 */
function topMean(sentences: readonly SentenceFeeling[], at: number, words: number): number {
  const sorted = sentences
    .map(one => ({ score: one.plutchik[at] ?? 0, words: one.words }))
    .sort((a, b) => b.score - a.score);
  let left = words;
  let sum = 0;
  for (const one of sorted) {
    const taken = Math.min(left, one.words);
    sum += taken * one.score;
    left -= taken;
    if (left <= 0) break;
  }
  return words === 0 ? 0 : fourDecimals(Math.min(1, sum / words));
}

function strongest(list: readonly Strong[], kept: number): readonly Strong[] {
  return list
    .filter(([, , , score]) => score >= leastScore)
    .sort((a, b) => b[3] - a[3] || a[0] - b[0] || a[1] - b[1])
    .slice(0, kept);
}
