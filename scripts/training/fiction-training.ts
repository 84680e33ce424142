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
import { Tokens } from '../../src/systems/reading/content-emotion-integration/model/tokens.ts';
import { foldCount, groupFolds, joinGroups } from './folds.ts';
import { chargesOf, Columns, cueRow, fictionSettings, topicRow, wordsOf, type Word } from './fiction-examples.ts';
import { trainLogisticUnits } from './logistic-units.ts';
import { decodeModelFile, encodeModelFile, tableParts, type Parts } from './table-parts.ts';
import { bestThreshold, fitWeights } from './weighing.ts';
import { dimensions, type WordKnowledge } from './word-knowledge.ts';

const units = plutchik.length;
const settings = fictionSettings;

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
