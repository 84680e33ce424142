/** What the fiction head learns from: words with what is known of them, as rows over columns. */
import type { RemanItem } from '../../src/cli/evaluate/emotion-sets.ts';
import { addAffixes, FeatureList } from '../../src/systems/reading/content-emotion-integration/model/features.ts';
import { plutchik } from '../../src/systems/reading/content-emotion-integration/model/labels.ts';
import { isStopWord } from '../../src/systems/reading/content-emotion-integration/model/stop-words.ts';
import { type Tokens, wordKind } from '../../src/systems/reading/content-emotion-integration/model/tokens.ts';
import type { SparseRow } from './logistic-units.ts';
import { dimensions, type WordKnowledge } from './word-knowledge.ts';

/** How it is trained; stands on the card. */
export const fictionSettings = {
  /** Longer marked stretches are clauses rather than cues, and are left out. */
  longestCue: 4,
  leastTimes: 2,
  cueStrength: 0.5,
  cueEpochs: 8,
  wordValue: 0.6,
  vectorValue: 1.5,
  topicStrength: 0.5,
  topicEpochs: 20,
  topicVectorValue: 2,
  seed: 11,
} as const;

const settings = fictionSettings;

/** A word that is no stop word, with what the models may know of it. */
export interface Word {
  readonly hash: number;
  readonly affixes: Uint32Array;
  readonly negated: boolean;
  readonly known: number;
  readonly cueOf: Uint8Array;
}

/** The words of a passage that are no stop words, with the feelings that they are marked as cues of. */
export function wordsOf(tokens: Tokens, item: RemanItem, knowledge: WordKnowledge): readonly Word[] {
  tokens.read(item.text);
  const cues = plutchik.map(() => new Set<number>());
  for (const { type, start, end } of item.spans) {
    const covered: number[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const inside = (tokens.begins[i] ?? 0) < end && (tokens.ends[i] ?? 0) > start;
      if (inside && tokens.kind[i] === wordKind) covered.push(i);
    }
    const k = plutchik.findIndex(name => name === type);
    if (covered.length <= settings.longestCue) for (const i of covered) cues[k]?.add(i);
  }
  const words: Word[] = [];
  const list = new FeatureList();
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hash[i] ?? 0;
    if (tokens.kind[i] !== wordKind || isStopWord(hash)) continue;
    list.clear();
    addAffixes(tokens, i, list);
    words.push({
      hash,
      affixes: list.keys.slice(0, list.count),
      negated: tokens.negated[i] === 1,
      known: knowledge.index.get(hash) ?? -1,
      cueOf: Uint8Array.from(cues, cue => (cue.has(i) ? 1 : 0)),
    });
  }
  return words;
}

/** Columns: words, affixes, the dimensions of vectors, charges for good and ill, and negation. */
export class Columns {
  readonly words = new Map<number, number>();
  readonly affixes = new Map<number, number>();
  readonly vectors: number;
  readonly charges: number;
  readonly negation: number;
  readonly count: number;

  constructor(passages: readonly (readonly Word[])[]) {
    const times = new Map<number, number>();
    const affixTimes = new Map<number, number>();
    for (const word of passages.flat()) {
      times.set(word.hash, (times.get(word.hash) ?? 0) + 1);
      for (const affix of word.affixes) affixTimes.set(affix, (affixTimes.get(affix) ?? 0) + 1);
    }
    let at = 0;
    for (const [hash, n] of times) if (n >= settings.leastTimes) this.words.set(hash, at++);
    for (const [hash, n] of affixTimes) if (n >= settings.leastTimes) this.affixes.set(hash, at++);
    this.vectors = at;
    this.charges = at + dimensions;
    this.negation = this.charges + 3;
    this.count = this.negation + 1;
  }
}

/** A charge as three columns: for good, for ill, and that there is one. */
export function chargesOf(charge: number): readonly number[] {
  return charge === 0 ? [0, 0, 0] : [Math.max(0, charge), Math.max(0, -charge), 0.5];
}

/** One word as an example of a cue. */
export function cueRow(word: Word, columns: Columns, knowledge: WordKnowledge): SparseRow {
  const idx: number[] = [];
  const values: number[] = [];
  const put = (at: number | undefined, value: number): void => {
    if (at === undefined || value === 0) return;
    idx.push(at);
    values.push(value);
  };
  put(columns.words.get(word.hash), settings.wordValue);
  for (const affix of word.affixes) put(columns.affixes.get(affix), settings.wordValue);
  if (word.known >= 0) {
    for (let d = 0; d < dimensions; d++) {
      put(columns.vectors + d, settings.vectorValue * (knowledge.vectors[word.known * dimensions + d] ?? 0));
    }
    chargesOf(knowledge.charges[word.known] ?? 0).forEach((value, j) => put(columns.charges + j, value));
  }
  if (word.negated) put(columns.negation, settings.wordValue);
  return { columns: Uint32Array.from(idx), values: Float64Array.from(values) };
}

/** One passage as an example of what it is about. */
export function topicRow(words: readonly Word[], columns: Columns, knowledge: WordKnowledge): SparseRow {
  const values = new Map<number, number>();
  const add = (at: number | undefined, value: number): void => {
    if (at !== undefined && value !== 0) values.set(at, (values.get(at) ?? 0) + value);
  };
  const count = Math.max(1, words.length);
  const root = Math.sqrt(count);
  for (const word of words) {
    add(columns.words.get(word.hash), 1 / root);
    for (const affix of word.affixes) add(columns.affixes.get(affix), 0.4 / root);
    if (word.known < 0) continue;
    for (let d = 0; d < dimensions; d++) {
      const value = knowledge.vectors[word.known * dimensions + d] ?? 0;
      add(columns.vectors + d, (settings.topicVectorValue * value) / count);
    }
    chargesOf(knowledge.charges[word.known] ?? 0).forEach((value, j) => add(columns.charges + j, value / root));
  }
  return { columns: Uint32Array.from(values.keys()), values: Float64Array.from(values.values()) };
}
