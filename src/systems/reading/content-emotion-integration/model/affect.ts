/**
 * Valence, arousal and dominance: linear in words, pairs, stretches of letters, what words are like, how long the text is,
 * and what the other heads say of it.
 */
import type { Affect } from '../../../../contracts/emotions.ts';
import { blockNorm } from './everyday.ts';
import { goemotions, plutchik } from './labels.ts';
import type { FeatureList, TextFeatures } from './features.ts';
import type { ModelFile } from './model-file.ts';
import { round4 } from './numbers.ts';
import { RowTable } from './row-table.ts';
import { isStopWord } from './stop-words.ts';
import { wordKind, type Tokens } from './tokens.ts';

const width = 3;

/** Columns of a word's row: by the mean of all words, then its charge as it stands, then its charge when negated. */
export const affectColumns = 3 * width;

/** How many outputs of the other heads it leans on. */
export const leaningCount = goemotions.length + plutchik.length;

const softness = 0.003;

/** A probability as this head takes it: log odds that stay finite at the ends. */
export function leaning(probability: number): number {
  return Math.log((probability + softness) / (1 + softness - probability));
}

const longest = 120;

/** The length of a text as this head takes it; beyond a very long sentence it makes no difference. */
export function lengthOf(tokens: Tokens): number {
  return Math.log(1 + Math.min(longest, tokens.count) / 3);
}

export class AffectHead {
  readonly #features: RowTable;
  readonly #words: RowTable;
  readonly #featureScales: Float64Array;
  readonly #wordScales: Float64Array;
  readonly #biases: Float64Array;
  readonly #length: Float64Array;
  readonly #leanings: Float64Array;
  readonly #scores = new Float64Array(width);

  constructor(file: ModelFile) {
    const table = (name: string, columns: number): RowTable =>
      new RowTable({
        keys: file.uint32(`${name}.keys`),
        first: file.uint32(`${name}.first`),
        rows: file.int8(`${name}.rows`),
        width: columns,
      });
    this.#features = table('affect.features', width);
    this.#words = table('affect.words', affectColumns);
    this.#featureScales = file.float64('affect.features.scales');
    this.#wordScales = file.float64('affect.words.scales');
    this.#biases = file.float64('affect.biases');
    this.#length = file.float64('affect.length');
    this.#leanings = file.float64('affect.leanings');
  }

  /** Each from 1 to 5, given what the other heads say of the same text. */
  read(tokens: Tokens, features: TextFeatures, everyday: ArrayLike<number>, fiction: ArrayLike<number>): Affect {
    const scores = this.#scores;
    scores.set(this.#biases);
    this.#addBlock(features.words);
    this.#addBlock(features.letters);
    this.#addWords(tokens);
    this.#addLeanings(everyday, 0);
    this.#addLeanings(fiction, everyday.length);
    const length = lengthOf(tokens);
    for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + length * (this.#length[k] ?? 0);
    const rating = (k: number): number => round4(Math.min(5, Math.max(1, scores[k] ?? 3)));
    return { valence: rating(0), arousal: rating(1), dominance: rating(2) };
  }

  #addBlock({ keys, count }: FeatureList): void {
    const table = this.#features;
    const { rows } = table;
    let [found, valence, arousal, dominance] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const row = table.find(keys[i] ?? 0);
      if (row < 0) continue;
      found++;
      const start = row * width;
      valence += rows[start] ?? 0;
      arousal += rows[start + 1] ?? 0;
      dominance += rows[start + 2] ?? 0;
    }
    const sums = [valence, arousal, dominance];
    const norm = blockNorm(found);
    for (let k = 0; k < width; k++) {
      this.#scores[k] = (this.#scores[k] ?? 0) + ((sums[k] ?? 0) * (this.#featureScales[k] ?? 0)) / norm;
    }
  }

  #addLeanings(probabilities: ArrayLike<number>, first: number): void {
    for (let i = 0; i < probabilities.length; i++) {
      const lean = leaning(probabilities[i] ?? 0);
      for (let k = 0; k < width; k++) {
        this.#scores[k] = (this.#scores[k] ?? 0) + lean * (this.#leanings[(first + i) * width + k] ?? 0);
      }
    }
  }

  #addWords(tokens: Tokens): void {
    const mean = new Int32Array(width);
    const charge = new Int32Array(2 * width);
    const { rows } = this.#words;
    let words = 0;
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hash[i] ?? 0;
      if (tokens.kind[i] !== wordKind || isStopWord(hash)) continue;
      words++;
      const row = this.#words.find(hash);
      if (row < 0) continue;
      const start = row * affectColumns;
      const shift = tokens.negated[i] === 1 ? width : 0;
      for (let k = 0; k < width; k++) {
        mean[k] = (mean[k] ?? 0) + (rows[start + k] ?? 0);
        charge[shift + k] = (charge[shift + k] ?? 0) + (rows[start + width + shift + k] ?? 0);
      }
    }
    const count = Math.max(1, words);
    const root = Math.sqrt(count);
    const scale = (column: number): number => this.#wordScales[column] ?? 0;
    for (let k = 0; k < width; k++) {
      const charged = (charge[k] ?? 0) * scale(width + k) + (charge[width + k] ?? 0) * scale(2 * width + k);
      this.#scores[k] = (this.#scores[k] ?? 0) + ((mean[k] ?? 0) * scale(k)) / count + charged / root;
    }
  }
}
