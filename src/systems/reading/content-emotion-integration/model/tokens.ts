/** Cuts a text into folded words and marks, without making strings: what every feature is built from. */
import { foldUnit, isDigit, isLetter } from './letters.ts';
import { hashEnd, hashSeed, hashUnit, hashWord } from './hash.ts';

export const wordKind = 1;
export const markKind = 2;

/** The units that stand before and after each word among the folded letters. */
export const edge = 32;

const negators = new Set(
  [
    ...['not', 'no', 'never', 'nor', 'neither', 'none', 'nobody', 'nothing', 'nowhere', 'without', 'cannot', 'hardly'],
    ...['scarcely', 'barely', 'cant', 'dont', 'wont', 'isnt', 'didnt', 'doesnt', 'wasnt', 'couldnt', 'wouldnt'],
  ].map(hashWord),
);
const negatedWords = 3;

/** Tokens of one text. The arrays are longer than `count` and are used again for the next text. */
export class Tokens {
  count = 0;
  words = 0;
  capitals = 0;
  /** Hash of the folded token. */
  hash = new Uint32Array(256);
  kind = new Uint8Array(256);
  /** 1 for a word that a negator stands shortly before, in the same clause. */
  negated = new Uint8Array(256);
  /** Where the folded letters begin in `letters`, with the edge before them; the edge after them stands at `to`. */
  from = new Uint32Array(256);
  to = new Uint32Array(256);
  letters = new Uint16Array(4096);
  /** Where the token stands in the text: UTF-16 offsets, `ends` exclusive. */
  begins = new Uint32Array(256);
  ends = new Uint32Array(256);

  #negation = 0;
  #used = 0;

  /** Reads the units from `start` to `end` of a text, forgetting what was read before. */
  read(text: string, start = 0, end = text.length): void {
    this.count = 0;
    this.words = 0;
    this.capitals = 0;
    this.#negation = 0;
    this.#used = 0;
    this.#makeRoom(end - start);
    let at = start;
    while (at < end) {
      const unit = foldUnit(text.charCodeAt(at));
      if (isLetter(unit) || isDigit(unit)) at = this.#word(text, at, end);
      else if (unit <= edge || unit === 34 || unit === 95 || unit === 39) at++;
      else at = this.#mark(text, at, end);
    }
  }

  #word(text: string, start: number, end: number): number {
    let used = this.#used;
    const from = used;
    this.letters[used++] = edge;
    let hash = hashSeed;
    let last = 0;
    let before = 0;
    let capital = true;
    let at = start;
    for (; at < end; at++) {
      const raw = text.charCodeAt(at);
      const unit = foldUnit(raw);
      if (unit === 39) {
        const next = at + 1 < end ? foldUnit(text.charCodeAt(at + 1)) : 0;
        if (!isLetter(next)) break;
      } else if (!isLetter(unit) && !isDigit(unit)) break;
      if (raw === unit && unit !== 39) capital = false;
      if (unit === last && unit === before) continue;
      before = last;
      last = unit;
      hash = hashUnit(hash, unit);
      this.letters[used++] = unit;
    }
    this.letters[used] = edge;
    const i = this.#add(hashEnd(hash, 0), wordKind, start, at);
    this.from[i] = from;
    this.to[i] = used;
    this.#used = used + 1;
    this.words++;
    if (capital && used - from > 2) this.capitals++;
    this.negated[i] = this.#negation > 0 ? 1 : 0;
    if (this.#negates(i)) this.#negation = negatedWords;
    else if (this.#negation > 0) this.#negation--;
    return at;
  }

  #negates(i: number): boolean {
    const to = this.to[i] ?? 0;
    const { letters } = this;
    if (letters[to - 1] === 116 && letters[to - 2] === 39 && letters[to - 3] === 110) return true;
    return negators.has(this.hash[i] ?? 0);
  }

  /** A run of signs without space is one mark; a sign more than three times over counts as three. */
  #mark(text: string, start: number, end: number): number {
    let hash = hashSeed;
    let last = 0;
    let times = 0;
    let clauseEnds = false;
    let at = start;
    for (; at < end; at++) {
      const unit = foldUnit(text.charCodeAt(at));
      if (unit <= edge || unit === 34 || unit === 95 || unit === 39 || isLetter(unit) || isDigit(unit)) break;
      times = unit === last ? times + 1 : 1;
      last = unit;
      if (unit === 44 || unit === 46 || unit === 33 || unit === 63 || unit === 59 || unit === 58) clauseEnds = true;
      if (times <= 3) hash = hashUnit(hash, unit);
    }
    if (clauseEnds) this.#negation = 0;
    const i = this.#add(hashEnd(hash, 0), markKind, start, at);
    this.from[i] = 0;
    this.to[i] = 0;
    this.negated[i] = 0;
    return at;
  }

  #add(hash: number, kind: number, begin: number, end: number): number {
    const i = this.count++;
    this.hash[i] = hash;
    this.kind[i] = kind;
    this.begins[i] = begin;
    this.ends[i] = end;
    return i;
  }

  /** A token takes at least one unit and its letters two edges more, so three times the length is always enough. */
  #makeRoom(units: number): void {
    if (this.hash.length < units + 1) {
      const room = 2 * units;
      this.hash = new Uint32Array(room);
      this.kind = new Uint8Array(room);
      this.negated = new Uint8Array(room);
      this.begins = new Uint32Array(room);
      this.ends = new Uint32Array(room);
      this.from = new Uint32Array(room);
      this.to = new Uint32Array(room);
    }
    if (this.letters.length < 3 * units + 3) this.letters = new Uint16Array(6 * units);
  }
}
