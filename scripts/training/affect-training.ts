/** Trains valence, arousal and dominance on EmoBank. */
import type { EmobankItem } from '../../src/cli/evaluate/emotion-sets.ts';
import type { Affect } from '../../src/contracts/emotions.ts';
import {
  affectColumns,
  AffectHead,
  leaning,
  leaningCount,
  lengthOf,
} from '../../src/systems/reading/content-emotion-integration/model/affect.ts';
import { blockNorm, type EverydayHead } from '../../src/systems/reading/content-emotion-integration/model/everyday.ts';
import {
  type FeatureList,
  TextFeatures,
} from '../../src/systems/reading/content-emotion-integration/model/features.ts';
import type { FictionHead } from '../../src/systems/reading/content-emotion-integration/model/fiction.ts';
import { isStopWord } from '../../src/systems/reading/content-emotion-integration/model/stop-words.ts';
import { Tokens, wordKind } from '../../src/systems/reading/content-emotion-integration/model/tokens.ts';
import { foldCount, groupFolds } from './folds.ts';
import type { SparseRow } from './logistic-units.ts';
import { fitRidge } from './ridge.ts';
import { decodeModelFile, encodeModelFile, tableParts, type Parts } from './table-parts.ts';
import { dimensions, type WordKnowledge } from './word-knowledge.ts';

/** How it is trained; stands on the card. */
export const affectSettings = {
  leastWordTexts: 2,
  leastLetterTexts: 3,
  /** Penalties for valence, arousal, dominance. */
  penalties: [8, 12, 12],
  wordValue: 1,
  letterValue: 0.35,
  vectorValue: 3,
  chargeValue: 4,
  leaningValue: 0.3,
  evenValue: 3,
  seed: 5,
} as const;

const settings = affectSettings;
const scales = 3;
/** Charges for good, for ill, and both again for negated words. */
const chargeColumns = 4;

export interface AffectTraining {
  readonly parts: Parts;
  /** The ratings of each text by a model that had not seen its document. */
  readonly unseen: readonly Affect[];
}

/** The two heads that were trained before, whose readings of a text this one leans on. */
export interface OtherHeads {
  readonly everyday: EverydayHead;
  readonly fiction: FictionHead;
}

export function trainAffect(
  items: readonly EmobankItem[],
  knowledge: WordKnowledge,
  heads: OtherHeads,
  log: (line: string) => void,
): AffectTraining {
  const tokens = new Tokens();
  const folds = groupFolds(
    items.map(({ document }) => document),
    settings.seed,
  );
  const unseen: Affect[] = items.map(() => ({ valence: 3, arousal: 3, dominance: 3 }));
  for (let fold = 0; fold < foldCount; fold++) {
    log(`valence, arousal, dominance: fold ${fold + 1} of ${foldCount}`);
    const inside = items.filter((_, i) => folds[i] !== fold);
    const head = new AffectHead(
      decodeModelFile(encodeModelFile(null, partsOf(inside, knowledge, heads)), 'The model in training'),
    );
    items.forEach(({ text }, i) => {
      if (folds[i] !== fold) return;
      tokens.read(text);
      unseen[i] = readAffect(head, heads, tokens);
    });
  }
  log('valence, arousal, dominance: all texts');
  return { parts: partsOf(items, knowledge, heads), unseen };
}

/** What a head of this kind says of the tokens, the other heads' readings included. */
export function readAffect(head: AffectHead, heads: OtherHeads, tokens: Tokens): Affect {
  const features = new TextFeatures().read(tokens);
  return head.read(tokens, features, heads.everyday.read(features), heads.fiction.read(tokens));
}

interface Text {
  readonly words: readonly number[];
  readonly letters: readonly number[];
  /** The number of each known word, and whether it is negated. */
  readonly known: readonly (readonly [word: number, negated: boolean])[];
  readonly count: number;
  readonly length: number;
  readonly leanings: readonly number[];
}

function textOf(tokens: Tokens, text: string, knowledge: WordKnowledge, heads: OtherHeads): Text {
  tokens.read(text);
  const features = new TextFeatures().read(tokens);
  const listed = ({ keys, count }: FeatureList): number[] => [...keys.subarray(0, count)];
  const words = listed(features.words);
  const letters = listed(features.letters);
  const known: (readonly [number, boolean])[] = [];
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hash[i] ?? 0;
    if (tokens.kind[i] !== wordKind || isStopWord(hash)) continue;
    count++;
    const word = knowledge.index.get(hash);
    if (word !== undefined) known.push([word, tokens.negated[i] === 1]);
  }
  const leanings = [...heads.everyday.read(features), ...heads.fiction.read(tokens)].map(leaning);
  return { words, letters, known, count: Math.max(1, count), length: lengthOf(tokens), leanings };
}

function partsOf(items: readonly EmobankItem[], knowledge: WordKnowledge, heads: OtherHeads): Parts {
  const tokens = new Tokens();
  const texts = items.map(({ text }) => textOf(tokens, text, knowledge, heads));
  const column = new Map<number, number>();
  const values: number[] = [];
  const admit = (lists: readonly (readonly number[])[], least: number, value: number): void => {
    const times = new Map<number, number>();
    for (const list of lists) for (const key of new Set(list)) times.set(key, (times.get(key) ?? 0) + 1);
    for (const [key, n] of times) {
      if (n < least || column.has(key)) continue;
      column.set(key, values.length);
      values.push(value);
    }
  };
  admit(
    texts.map(({ words }) => words),
    settings.leastWordTexts,
    settings.wordValue,
  );
  admit(
    texts.map(({ letters }) => letters),
    settings.leastLetterTexts,
    settings.letterValue,
  );
  const vectors = values.length;
  const charges = vectors + dimensions;
  const length = charges + chargeColumns;
  const leanings = length + 1;
  const even = leanings + leaningCount;
  const columns = even + 1;
  const rows = texts.map(text => rowOf(text, column, values, vectors, knowledge));
  const keys = [...column.keys()];
  const featureRows = new Float64Array(keys.length * scales);
  const wordRows = new Float64Array(knowledge.words.length * affectColumns);
  const biases = new Float64Array(scales);
  const lengthRow = new Float64Array(scales);
  const leaningRows = new Float64Array(leaningCount * scales);
  for (let k = 0; k < scales; k++) {
    const mean = items.reduce((sum, { ratings }) => sum + (ratings[k] ?? 3), 0) / items.length;
    const centred = Float64Array.from(items, ({ ratings }) => (ratings[k] ?? 3) - mean);
    const weights = fitRidge(rows, centred, columns, settings.penalties[k] ?? 1);
    biases[k] = mean + settings.evenValue * (weights[even] ?? 0);
    lengthRow[k] = weights[length] ?? 0;
    for (let i = 0; i < leaningCount; i++) {
      leaningRows[i * scales + k] = settings.leaningValue * (weights[leanings + i] ?? 0);
    }
    keys.forEach((_, i) => (featureRows[i * scales + k] = (weights[i] ?? 0) * (values[i] ?? 0)));
    for (let word = 0; word < knowledge.words.length; word++) {
      const at = word * affectColumns + k;
      let similar = 0;
      for (let d = 0; d < dimensions; d++) {
        similar += (weights[vectors + d] ?? 0) * (knowledge.vectors[word * dimensions + d] ?? 0);
      }
      const charge = knowledge.charges[word] ?? 0;
      const side = charge < 0 ? 1 : 0;
      wordRows[at] = settings.vectorValue * similar;
      wordRows[at + scales] = settings.chargeValue * Math.abs(charge) * (weights[charges + side] ?? 0);
      wordRows[at + 2 * scales] = settings.chargeValue * Math.abs(charge) * (weights[charges + 2 + side] ?? 0);
    }
  }
  return {
    ...tableParts('affect.features', keys, featureRows, scales),
    ...tableParts('affect.words', [...knowledge.index.keys()], wordRows, affectColumns),
    'affect.biases': biases,
    'affect.length': lengthRow,
    'affect.leanings': leaningRows,
  };
}

function rowOf(
  text: Text,
  column: ReadonlyMap<number, number>,
  values: readonly number[],
  vectors: number,
  knowledge: WordKnowledge,
): SparseRow {
  const row = new Map<number, number>();
  const add = (at: number, value: number): void => void (value !== 0 && row.set(at, (row.get(at) ?? 0) + value));
  for (const list of [text.words, text.letters]) {
    const found = list.flatMap(key => column.get(key) ?? []);
    const norm = blockNorm(found.length);
    for (const at of found) add(at, (values[at] ?? 0) / norm);
  }
  const root = Math.sqrt(text.count);
  for (const [word, negated] of text.known) {
    for (let d = 0; d < dimensions; d++) {
      add(vectors + d, (settings.vectorValue * (knowledge.vectors[word * dimensions + d] ?? 0)) / text.count);
    }
    const charge = knowledge.charges[word] ?? 0;
    const at = vectors + dimensions + (negated ? 2 : 0) + (charge < 0 ? 1 : 0);
    add(at, (settings.chargeValue * Math.abs(charge)) / root);
  }
  const length = vectors + dimensions + chargeColumns;
  add(length, text.length);
  text.leanings.forEach((value, i) => add(length + 1 + i, settings.leaningValue * value));
  add(length + 1 + leaningCount, settings.evenValue);
  return { columns: Uint32Array.from(row.keys()), values: Float64Array.from(row.values()) };
}
