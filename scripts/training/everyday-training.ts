/** Trains the everyday head on GoEmotions, and calibrates it on folds that it had not seen. */
import type { GoEmotionsItem } from '../../src/cli/evaluate/emotion-sets.ts';
import {
  blockNorm,
  EverydayHead,
  rarityUnit,
} from '../../src/systems/reading/content-emotion-integration/model/everyday.ts';
import {
  type FeatureList,
  TextFeatures,
} from '../../src/systems/reading/content-emotion-integration/model/features.ts';
import { goemotions } from '../../src/systems/reading/content-emotion-integration/model/labels.ts';
import { logOdds } from '../../src/systems/reading/content-emotion-integration/model/numbers.ts';
import { buildTable } from '../../src/systems/reading/content-emotion-integration/model/row-table.ts';
import { Tokens } from '../../src/systems/reading/content-emotion-integration/model/tokens.ts';
import { foldCount, groupFolds } from './folds.ts';
import { trainLogisticUnits, type SparseRow } from './logistic-units.ts';
import { quantise } from './quantise.ts';
import { decodeModelFile, encodeModelFile, type Parts } from './table-parts.ts';
import { bestThreshold, fitWeights } from './weighing.ts';

/** How it is trained; stands on the card. */
export const everydaySettings = {
  leastWordTexts: 5,
  leastLetterTexts: 10,
  strength: 0.7,
  epochs: 15,
  seed: 71,
} as const;

const units = goemotions.length;
type Blocks = readonly [words: Uint32Array, letters: Uint32Array];

/** The parts of the head for the model file, and how the probabilities of unseen texts turned out. */
export function trainEveryday(items: readonly GoEmotionsItem[], log: (line: string) => void): Parts {
  const tokens = new Tokens();
  const features = new TextFeatures();
  const blocks = items.map(({ text }) => blocksOf(tokens, text));
  const targets = items.map(({ labels }) => targetOf(labels));
  const folds = groupFolds(
    items.map((_, i) => String(i)),
    everydaySettings.seed,
  );
  const unseen: Float64Array[] = items.map(() => new Float64Array(units));
  for (let fold = 0; fold < foldCount; fold++) {
    log(`everyday language: fold ${fold + 1} of ${foldCount}`);
    const inside = <T>(all: readonly T[]): T[] => all.filter((_, i) => folds[i] !== fold);
    const head = headOf(partsOf(inside(blocks), inside(targets)));
    items.forEach(({ text }, i) => {
      if (folds[i] !== fold) return;
      tokens.read(text);
      unseen[i] = head.read(features.read(tokens));
    });
  }
  log('everyday language: all texts');
  return calibrate(partsOf(blocks, targets), unseen, targets);
}

function targetOf(labels: readonly number[]): Uint8Array {
  const target = new Uint8Array(units);
  for (const label of labels) target[label] = 1;
  return target;
}

function blocksOf(tokens: Tokens, text: string): Blocks {
  tokens.read(text);
  const { words, letters } = new TextFeatures().read(tokens);
  return [distinct(words), distinct(letters)];
}

function distinct(list: FeatureList): Uint32Array {
  return Uint32Array.from(new Set(list.keys.subarray(0, list.count)));
}

/** Weights from texts: the features that enough texts have, the rarer the heavier. */
function partsOf(blocks: readonly Blocks[], targets: readonly Uint8Array[]): Parts {
  const keys: number[] = [];
  const rarity: number[] = [];
  const column = new Map<number, number>();
  ([0, 1] as const).forEach(block => {
    const least = block === 0 ? everydaySettings.leastWordTexts : everydaySettings.leastLetterTexts;
    const texts = new Map<number, number>();
    for (const text of blocks) for (const key of text[block]) texts.set(key, (texts.get(key) ?? 0) + 1);
    for (const [key, count] of texts) {
      if (count < least || column.has(key)) continue;
      column.set(key, keys.length);
      keys.push(key);
      rarity.push(Math.min(127, Math.round(rarityUnit * (1 + Math.log(blocks.length / count)))));
    }
  });
  const rows = blocks.map(text => rowOf(text, column, rarity));
  const { strength, epochs, seed } = everydaySettings;
  const weights = trainLogisticUnits(rows, targets, { columns: keys.length, units, strength, epochs, seed });
  const scaled = weights.slice(0, keys.length * units);
  scaled.forEach((weight, at) => {
    scaled[at] = weight * Math.sqrt((rarity[Math.floor(at / units)] ?? 0) / rarityUnit);
  });
  const whole = quantise(scaled, units);
  const table = buildTable(keys, whole.rows, units);
  const rarityOf = new Map(keys.map((key, i) => [key, rarity[i] ?? 0]));
  return {
    'everyday.keys': table.keys,
    'everyday.first': table.first,
    'everyday.rows': table.rows,
    'everyday.rarity': Int8Array.from(table.keys, key => rarityOf.get(key) ?? 0),
    'everyday.scales': whole.scales,
    'everyday.biases': weights.slice(keys.length * units),
    'everyday.thresholds': new Float64Array(units).fill(1),
  };
}

function rowOf(text: Blocks, column: ReadonlyMap<number, number>, rarity: readonly number[]): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  for (const block of text) {
    const found = [...block].flatMap(key => column.get(key) ?? []);
    const norm = blockNorm(found.reduce((sum, at) => sum + (rarity[at] ?? 0), 0) / rarityUnit);
    for (const at of found) {
      columns.push(at);
      values.push(Math.sqrt((rarity[at] ?? 0) / rarityUnit) / norm);
    }
  }
  return { columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}

function headOf(parts: Parts): EverydayHead {
  return new EverydayHead(decodeModelFile(encodeModelFile(null, parts), 'The model in training'));
}

/** Platt's scaling (1999) per label on unseen texts, folded into scales and biases, and the best thresholds after it. */
function calibrate(parts: Parts, unseen: readonly Float64Array[], targets: readonly Uint8Array[]): Parts {
  const scales = Float64Array.from(parts['everyday.scales'] ?? []);
  const biases = Float64Array.from(parts['everyday.biases'] ?? []);
  const thresholds = new Float64Array(units);
  for (let k = 0; k < units; k++) {
    const gold = targets.map(target => target[k] ?? 0);
    const scores = unseen.map(row => logOdds(row[k] ?? 0));
    const [slope = 1, shift = 0] = fitWeights(
      scores.map(score => [score]),
      gold,
    );
    scales[k] = (scales[k] ?? 0) * slope;
    biases[k] = (biases[k] ?? 0) * slope + shift;
    const calibrated = scores.map(score => 1 / (1 + Math.exp(-(slope * score + shift))));
    thresholds[k] = bestThreshold(calibrated, gold);
  }
  return { ...parts, 'everyday.scales': scales, 'everyday.biases': biases, 'everyday.thresholds': thresholds };
}
