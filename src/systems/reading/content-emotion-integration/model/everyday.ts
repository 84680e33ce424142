/** Everyday language: one logistic unit per label over hashed words, pairs, triples and stretches of letters. */
import type { FeatureList, TextFeatures } from './features.ts';
import { goemotions } from './labels.ts';
import type { ModelFile } from './model-file.ts';
import { logistic, round4 } from './numbers.ts';
import { RowTable } from './row-table.ts';

const width = goemotions.length;

/** Rarity of a feature is kept in whole numbers, this many to one. */
export const rarityUnit = 12;

/** What a block of features is divided by, of its summed rarity n: n^(3/8), by roots that are the same everywhere. */
export function blockNorm(rarity: number): number {
  const root = Math.sqrt(Math.sqrt(rarity));
  return rarity > 0 ? root * Math.sqrt(root) : 1;
}

export class EverydayHead {
  readonly thresholds: Float64Array;
  readonly #table: RowTable;
  readonly #rarity: Int8Array;
  readonly #scales: Float64Array;
  readonly #biases: Float64Array;
  readonly #sums = new Int32Array(width);
  readonly #scores = new Float64Array(width);
  /** The last text in which each row was met, so that a feature counts once a text. */
  readonly #met: Uint32Array;
  #text = 0;

  constructor(file: ModelFile) {
    this.#table = new RowTable({
      keys: file.uint32('everyday.keys'),
      first: file.uint32('everyday.first'),
      rows: file.int8('everyday.rows'),
      width,
    });
    this.#rarity = file.int8('everyday.rarity');
    this.#scales = file.float64('everyday.scales');
    this.#biases = file.float64('everyday.biases');
    this.thresholds = file.float64('everyday.thresholds');
    this.#met = new Uint32Array(this.#rarity.length);
  }

  /** Probabilities of the labels, in their order. */
  read({ words, letters }: TextFeatures): Float64Array {
    this.#text = this.#text === 0xffffffff ? this.#forget() : this.#text + 1;
    const scores = this.#scores;
    scores.set(this.#biases);
    this.#addBlock(words);
    this.#addBlock(letters);
    return scores.map(score => round4(logistic(score)));
  }

  #addBlock({ keys, count }: FeatureList): void {
    const sums = this.#sums.fill(0);
    const table = this.#table;
    const { rows } = table;
    const met = this.#met;
    const text = this.#text;
    let rarity = 0;
    for (let i = 0; i < count; i++) {
      const row = table.find(keys[i] ?? 0);
      if (row < 0 || met[row] === text) continue;
      met[row] = text;
      rarity += this.#rarity[row] ?? 0;
      const start = row * width;
      for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (rows[start + k] ?? 0);
    }
    const norm = blockNorm(rarity / rarityUnit);
    const scores = this.#scores;
    for (let k = 0; k < width; k++) {
      scores[k] = (scores[k] ?? 0) + ((sums[k] ?? 0) * (this.#scales[k] ?? 0)) / norm;
    }
  }

  #forget(): number {
    this.#met.fill(0);
    return 1;
  }
}
