/** Trains the fiction head on REMAN: cues from marked spans, topics from whole passages, the weighing on unseen books. */
import type { RemanItem } from '../../src/cli/evaluate/emotion-sets.ts';
import { addAffixes, FeatureList } from '../../src/systems/reading/content-emotion-integration/model/features.ts';
import {
  affixColumns,
  fictionColumns,
  FictionHead,
  type FictionEvidence,
} from '../../src/systems/reading/content-emotion-integration/model/fiction.ts';
import { plutchik } from '../../src/systems/reading/content-emotion-integration/model/labels.ts';
import { isStopWord } from '../../src/systems/reading/content-emotion-integration/model/stop-words.ts';
import { Tokens, wordKind } from '../../src/systems/reading/content-emotion-integration/model/tokens.ts';
import { foldCount, groupFolds, joinGroups } from './folds.ts';
import { trainLogisticUnits, type SparseRow } from './logistic-units.ts';
import { decodeModelFile, encodeModelFile, tableParts, type Parts } from './table-parts.ts';
import { bestThreshold, fitWeights } from './weighing.ts';
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

const units = plutchik.length;
const settings = fictionSettings;

/** A word that is no stop word, with what the models may know of it. */
interface Word {
  readonly hash: number;
  readonly affixes: Uint32Array;
  readonly negated: boolean;
  readonly known: number;
  readonly cueOf: Uint8Array;
}

export interface FictionTraining {
  readonly parts: Parts;
  /** Per passage: probabilities, and the labels given, by models and weighings that had not seen its books. */
  readonly unseen: readonly { readonly probabilities: Float64Array; readonly labels: readonly string[] }[];
}

export function trainFiction(
  items: readonly RemanItem[],
  knowledge: WordKnowledge,
  log: (line: string) => void,
): FictionTraining {
  const tokens = new Tokens();
  const passages = items.map(item => wordsOf(tokens, item, knowledge));
  const targets = items.map(({ emotions }) => Uint8Array.from(plutchik, name => (emotions.includes(name) ? 1 : 0)));
  const folds = groupFolds(joinGroups(items), settings.seed);
  const evidence: (FictionEvidence | undefined)[] = items.map(() => undefined);
  for (let fold = 0; fold < foldCount; fold++) {
    log(`fiction: fold ${fold + 1} of ${foldCount}`);
    const inside = <T>(all: readonly T[]): T[] => all.filter((_, i) => folds[i] !== fold);
    const parts = partsOf(inside(passages), inside(targets), knowledge);
    const head = new FictionHead(decodeModelFile(encodeModelFile(null, parts), 'The model in training'));
    items.forEach(({ text }, i) => {
      if (folds[i] !== fold) return;
      tokens.read(text);
      evidence[i] = head.evidence(tokens);
    });
  }
  log('fiction: all books');
  const parts = partsOf(passages, targets, knowledge);
  const unseen = items.map(() => ({ probabilities: new Float64Array(units), labels: [] as string[] }));
  const weights = new Float64Array(4 * units);
  const thresholds = new Float64Array(units);
  plutchik.forEach((name, k) => {
    const rows = evidence.map(seen => [seen?.strongest[k] ?? 0, seen?.any[k] ?? 0, seen?.topic[k] ?? 0]);
    const gold = targets.map(target => target[k] ?? 0);
    const all = weigh(rows, gold, rows);
    weights.set(all.weights, 4 * k);
    thresholds[k] = all.threshold;
    for (let fold = 0; fold < foldCount; fold++) {
      const inside = <T>(list: readonly T[]): T[] => list.filter((_, i) => folds[i] !== fold);
      const { probabilities, threshold } = weigh(inside(rows), inside(gold), rows);
      unseen.forEach((one, i) => {
        if (folds[i] !== fold) return;
        one.probabilities[k] = probabilities[i] ?? 0;
        if ((probabilities[i] ?? 0) > threshold) one.labels.push(name);
      });
    }
  });
  return { parts: { ...parts, 'fiction.weights': weights, 'fiction.thresholds': thresholds }, unseen };
}

function weigh(
  rows: readonly (readonly number[])[],
  gold: readonly number[],
  all: readonly (readonly number[])[],
): { readonly weights: Float64Array; readonly threshold: number; readonly probabilities: readonly number[] } {
  const weights = fitWeights(rows, gold, 3);
  const say = (row: readonly number[]): number =>
    1 / (1 + Math.exp(-row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), weights[row.length] ?? 0)));
  return { weights, threshold: bestThreshold(rows.map(say), gold), probabilities: all.map(say) };
}

function wordsOf(tokens: Tokens, item: RemanItem, knowledge: WordKnowledge): readonly Word[] {
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
class Columns {
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

function chargesOf(charge: number): readonly number[] {
  return charge === 0 ? [0, 0, 0] : [Math.max(0, charge), Math.max(0, -charge), 0.5];
}

function cueRow(word: Word, columns: Columns, knowledge: WordKnowledge): SparseRow {
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

function topicRow(words: readonly Word[], columns: Columns, knowledge: WordKnowledge): SparseRow {
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

function partsOf(
  passages: readonly (readonly Word[])[],
  targets: readonly Uint8Array[],
  knowledge: WordKnowledge,
): Parts {
  const columns = new Columns(passages);
  const { seed, cueStrength, cueEpochs, topicStrength, topicEpochs } = settings;
  const shape = { columns: columns.count, units, seed };
  const words = passages.flat();
  const cues = trainLogisticUnits(
    words.map(word => cueRow(word, columns, knowledge)),
    words.map(({ cueOf }) => cueOf),
    { ...shape, strength: cueStrength, epochs: cueEpochs },
  );
  const topics = trainLogisticUnits(
    passages.map(passage => topicRow(passage, columns, knowledge)),
    targets,
    { ...shape, strength: topicStrength, epochs: topicEpochs },
  );
  const affixes = [...columns.affixes];
  const affixRows = new Float64Array(affixes.length * affixColumns);
  affixes.forEach(([, at], i) => {
    for (let k = 0; k < units; k++) {
      affixRows[i * affixColumns + k] = settings.wordValue * (cues[at * units + k] ?? 0);
      affixRows[i * affixColumns + units + k] = 0.4 * (topics[at * units + k] ?? 0);
    }
  });
  const bias = columns.count * units;
  return {
    ...wordParts(passages, columns, knowledge, cues, topics),
    ...tableParts(
      'fiction.affixes',
      affixes.map(([hash]) => hash),
      affixRows,
      affixColumns,
    ),
    'fiction.biases': Float64Array.from([...cues.slice(bias), ...topics.slice(bias)]),
    'fiction.negation': cues
      .slice(columns.negation * units, (columns.negation + 1) * units)
      .map(weight => weight * settings.wordValue),
    'fiction.weights': new Float64Array(4 * units),
    'fiction.thresholds': new Float64Array(units).fill(1),
  };
}

/** All that is said of each known word, added up: itself, its affixes, its vector, its charge. */
function wordParts(
  passages: readonly (readonly Word[])[],
  columns: Columns,
  knowledge: WordKnowledge,
  cues: Float64Array,
  topics: Float64Array,
): Parts {
  const known = new Map<number, Word>();
  for (const word of passages.flat()) known.set(word.hash, word);
  const tokens = new Tokens();
  const list = new FeatureList();
  knowledge.words.forEach((text, i) => {
    tokens.read(text);
    const hash = tokens.hash[0] ?? 0;
    if (tokens.count !== 1 || known.has(hash) || isStopWord(hash)) return;
    list.clear();
    addAffixes(tokens, 0, list);
    const affixes = list.keys.slice(0, list.count);
    known.set(hash, { hash, affixes, negated: false, known: i, cueOf: new Uint8Array(units) });
  });
  const words = [...known.values()];
  const rows = new Float64Array(words.length * fictionColumns);
  words.forEach((word, i) => {
    const row = rows.subarray(i * fictionColumns, (i + 1) * fictionColumns);
    const add = (to: number, weights: Float64Array, at: number | undefined, value: number): void => {
      if (at === undefined || value === 0) return;
      for (let k = 0; k < units; k++) row[to + k] = (row[to + k] ?? 0) + value * (weights[at * units + k] ?? 0);
    };
    const cue = cueRow({ ...word, negated: false }, columns, knowledge);
    cue.columns.forEach((at, j) => add(0, cues, at, cue.values[j] ?? 0));
    add(units, topics, columns.words.get(word.hash), 1);
    for (const affix of word.affixes) add(units, topics, columns.affixes.get(affix), 0.4);
    if (word.known < 0) return;
    chargesOf(knowledge.charges[word.known] ?? 0).forEach((value, j) => add(units, topics, columns.charges + j, value));
    for (let d = 0; d < dimensions; d++) {
      const value = knowledge.vectors[word.known * dimensions + d] ?? 0;
      add(2 * units, topics, columns.vectors + d, settings.topicVectorValue * value);
    }
  });
  return tableParts(
    'fiction.words',
    words.map(({ hash }) => hash),
    rows,
    fictionColumns,
  );
}
