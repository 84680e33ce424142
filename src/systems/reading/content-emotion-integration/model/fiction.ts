/**
 * Feelings in narrative prose: each word is judged as a cue of Plutchik's eight, the cues of a text are pooled by their
 * maximum and by noisy-or, and weighed together with what the text is about.
 */
import { addAffixes, FeatureList } from './features.ts';
import { plutchik } from './labels.ts';
import type { ModelFile } from './model-file.ts';
import { logistic, logOdds, round4 } from './numbers.ts';
import { RowTable } from './row-table.ts';
import { isStopWord } from './stop-words.ts';
import { wordKind, type Tokens } from './tokens.ts';

const width = plutchik.length;

/** Columns of a word's row: as a cue, then as a word of its topic, then by the mean of all words. */
export const fictionColumns = 3 * width;
/** Columns of an affix's row: as part of a cue, then of a topic. */
export const affixColumns = 2 * width;
/** The log odds of a cue in a text without words; also the least that the maximum can be. */
export const quiet = -7;

/** What is seen of a text before the last weighing: three numbers a feeling. */
export interface FictionEvidence {
  /** The strongest cue, in log odds. */
  readonly strongest: Float64Array;
  /** That at least one word is a cue, in log odds, the words taken as independent. */
  readonly any: Float64Array;
  /** What the text is about, in log odds. */
  readonly topic: Float64Array;
}

export class FictionHead {
  readonly thresholds: Float64Array;
  readonly #words: RowTable;
  readonly #affixes: RowTable;
  readonly #wordScales: Float64Array;
  readonly #affixScales: Float64Array;
  readonly #biases: Float64Array;
  readonly #negation: Float64Array;
  readonly #weights: Float64Array;
  readonly #features = new FeatureList();
  readonly #affixSums = new Int32Array(affixColumns);

  constructor(file: ModelFile) {
    const table = (name: string, columns: number): RowTable =>
      new RowTable({
        keys: file.uint32(`${name}.keys`),
        first: file.uint32(`${name}.first`),
        rows: file.int8(`${name}.rows`),
        width: columns,
      });
    this.#words = table('fiction.words', fictionColumns);
    this.#affixes = table('fiction.affixes', affixColumns);
    this.#wordScales = file.float64('fiction.words.scales');
    this.#affixScales = file.float64('fiction.affixes.scales');
    this.#biases = file.float64('fiction.biases');
    this.#negation = file.float64('fiction.negation');
    this.#weights = file.float64('fiction.weights');
    this.thresholds = file.float64('fiction.thresholds');
  }

  /** Probabilities that the text speaks of each feeling, in wheel order. */
  read(tokens: Tokens): number[] {
    const { strongest, any, topic } = this.evidence(tokens);
    const weight = (k: number, part: number): number => this.#weights[4 * k + part] ?? 0;
    return plutchik.map((_, k) => {
      const seen = weight(k, 0) * (strongest[k] ?? 0) + weight(k, 1) * (any[k] ?? 0) + weight(k, 2) * (topic[k] ?? 0);
      return round4(logistic(seen + weight(k, 3)));
    });
  }

  evidence(tokens: Tokens): FictionEvidence {
    const strongest = new Float64Array(width).fill(quiet);
    const none = new Float64Array(width).fill(1 - logistic(quiet));
    const topic = new Float64Array(width);
    const mean = new Float64Array(width);
    let words = 0;
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hash[i] ?? 0;
      if (tokens.kind[i] !== wordKind || isStopWord(hash)) continue;
      words++;
      const row = this.#words.find(hash);
      const start = row * fictionColumns;
      if (row < 0) this.#addAffixes(tokens, i);
      const negated = tokens.negated[i] === 1;
      for (let k = 0; k < width; k++) {
        const cue = start < 0 ? this.#affix(k) : this.#word(start, k);
        const score = (this.#biases[k] ?? 0) + cue + (negated ? (this.#negation[k] ?? 0) : 0);
        if (score > (strongest[k] ?? 0)) strongest[k] = score;
        none[k] = (none[k] ?? 0) * (1 - logistic(score));
        topic[k] = (topic[k] ?? 0) + (start < 0 ? this.#affix(width + k) : this.#word(start, width + k));
        if (start >= 0) mean[k] = (mean[k] ?? 0) + this.#word(start, 2 * width + k);
      }
    }
    const root = Math.sqrt(Math.max(1, words));
    return {
      strongest,
      any: none.map(share => logOdds(1 - share)),
      topic: topic.map((sum, k) => (this.#biases[width + k] ?? 0) + sum / root + (mean[k] ?? 0) / Math.max(1, words)),
    };
  }

  #word(start: number, column: number): number {
    return (this.#words.rows[start + column] ?? 0) * (this.#wordScales[column] ?? 0);
  }

  #affix(column: number): number {
    return (this.#affixSums[column] ?? 0) * (this.#affixScales[column] ?? 0);
  }

  #addAffixes(tokens: Tokens, i: number): void {
    this.#affixSums.fill(0);
    this.#features.clear();
    addAffixes(tokens, i, this.#features);
    for (let f = 0; f < this.#features.count; f++) this.#affixes.add(this.#features.keys[f] ?? 0, this.#affixSums);
  }
}
