/** The hashed features of a text: words, pairs and triples of tokens, and stretches of letters inside words. */
import { hashEnd, hashPair, hashSeed, hashUnit } from './hash.ts';
import { wordKind, type Tokens } from './tokens.ts';

/** Stands on the card and in the model's version: a model reads only with the features it was trained on. */
export const featureVersion = 1;

const salts = { word: 1, negated: 2, pair: 3, triple: 4, letters: 5, capitals: 6, start: 7, head: 8, tail: 9 } as const;
const shortest = 3;
const longest = 5;
const border = hashEnd(hashSeed, salts.start);

/** A growing list of hashes that is used again from text to text. */
export class FeatureList {
  count = 0;
  keys = new Uint32Array(4096);

  clear(): void {
    this.count = 0;
  }

  push(key: number): void {
    if (this.count === this.keys.length) {
      const keys = new Uint32Array(2 * this.count);
      keys.set(this.keys);
      this.keys = keys;
    }
    this.keys[this.count++] = key;
  }
}

/** The two blocks of features of one text: words with their neighbours, and stretches of letters. Used again. */
export class TextFeatures {
  readonly words = new FeatureList();
  readonly letters = new FeatureList();

  read(tokens: Tokens): this {
    this.words.clear();
    this.letters.clear();
    addWordFeatures(tokens, this.words);
    addLetterFeatures(tokens, this.letters);
    return this;
  }
}

/** Appends words, negated words, pairs and triples; marks count as words, and the text begins and ends with a border. */
function addWordFeatures(tokens: Tokens, list: FeatureList): void {
  let before = 0;
  let last = border;
  for (let i = 0; i <= tokens.count; i++) {
    const hash = i < tokens.count ? (tokens.hash[i] ?? 0) : border;
    if (i < tokens.count) {
      list.push(hashEnd(hash, salts.word));
      if (tokens.negated[i] === 1) list.push(hashEnd(hash, salts.negated));
    }
    const pair = hashPair(last, hash);
    if (tokens.count > 0) list.push(hashEnd(pair, salts.pair));
    if (i > 0) list.push(hashEnd(hashPair(before, pair), salts.triple));
    before = last;
    last = hash;
  }
  if (tokens.capitals > 1) list.push(hashEnd(hashSeed, salts.capitals));
}

/** Appends every stretch of three to five letters within each word, the edges of the word counting as letters. */
function addLetterFeatures(tokens: Tokens, list: FeatureList): void {
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === wordKind) addLettersOf(tokens, i, list);
  }
}

/** The stretches of letters of one word. */
function addLettersOf(tokens: Tokens, i: number, list: FeatureList): void {
  const { letters } = tokens;
  const from = tokens.from[i] ?? 0;
  const end = (tokens.to[i] ?? 0) + 1;
  for (let start = from; start + shortest <= end; start++) {
    let hash = hashSeed;
    const stop = Math.min(end, start + longest);
    for (let at = start; at < stop; at++) {
      hash = hashUnit(hash, letters[at] ?? 0);
      if (at - start + 1 >= shortest) list.push(hashEnd(hash, salts.letters));
    }
  }
}

/** Appends the beginnings of three to five letters and the endings of two to four of one word that is longer than they. */
export function addAffixes(tokens: Tokens, i: number, list: FeatureList): void {
  const { letters } = tokens;
  const from = (tokens.from[i] ?? 0) + 1;
  const end = tokens.to[i] ?? 0;
  let head = hashSeed;
  for (let n = 1; n <= 5 && n < end - from; n++) {
    head = hashUnit(head, letters[from + n - 1] ?? 0);
    if (n >= 3) list.push(hashEnd(head, salts.head));
  }
  let tail = hashSeed;
  for (let n = 1; n <= 4 && n < end - from - 1; n++) {
    tail = hashUnit(tail, letters[end - n] ?? 0);
    if (n >= 2) list.push(hashEnd(tail, salts.tail));
  }
}
