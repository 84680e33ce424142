/** Finds runs of capitalised words that may be names: titles in front, particles within, nothing behind. */
import { COMMON_WORDS } from './words/common-words.ts';
import { isGivenName } from './words/given-names.ts';
import { titleOf } from './words/titles.ts';
import type { Word } from './tokens.ts';

/** A possible name: the words `first` to `last`, both included, and its normalised form. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

const PARTICLES = new Set(['de', 'du', 'des', 'di', 'da', 'del', 'della', 'von', 'van', 'der', 'den', 'la', 'le', 'y']);
/** Marks and words of the longest name; what goes on longer is a list or a heading. */
const LONGEST = 12;
const EPITHETS = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Great|Conqueror|Elder|Younger)$/;
const ROMAN = /^(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,3}|X?I?V|XV?I{1,3})$/;

/** One form for all spellings of a name: single spaces, titles in full form, capitals only at the start of words. */
export function normalWord(word: string): string {
  const title = titleOf(word);
  if (title !== undefined) return title.form;
  if (word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word) && !ROMAN.test(word)) {
    return word
      .toLowerCase()
      .replace(/(^|[-'’])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
  }
  return word;
}

/** Finds every possible name of a scene, in order; runs do not overlap. */
export function findNameRuns(words: readonly Word[], text: string): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length;) {
    const last = runFrom(words, text, at);
    if (last < at) {
      at++;
      continue;
    }
    const run = describe(words, at, last);
    if (run !== null) runs.push(run);
    at = last + 1;
  }
  return runs;
}

function describe(words: readonly Word[], first: number, last: number): NameRun | null {
  const parts: string[] = [];
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word?.word === true) parts.push(normalWord(word.text));
  }
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const only = parts.length === 1 ? titleOf(parts[0] ?? '') : undefined;
  if (parts.length === 1 && /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(parts[0] ?? '')) return null;
  // 'Mr.' alone names nobody, and 'Lord!' is no person; 'Captain' or 'Father' may be.
  if (only?.bare === true) return null;
  return { first, last, start, end, surface: parts.join(' ') };
}

/** Index of the last word of the name that starts at `at`, or -1 when none does. */
function runFrom(words: readonly Word[], text: string, at: number): number {
  const head = words[at];
  if (head === undefined || !head.word) return -1;
  const title = titleOf(head.text);
  const opens = title !== undefined ? head.capital || (title.lower && isLowerTitle(words, text, at)) : mayStand(head);
  if (!opens) return -1;
  let last = at;
  for (;;) {
    const word = words[last];
    if (word === undefined || word.possessive || last - at >= LONGEST) return last;
    const next = follow(words, text, at, last);
    if (next < 0) return last;
    last = next;
  }
}

function isLowerTitle(words: readonly Word[], text: string, at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && adjoins(words, text, at, at + 1) && mayStand(next) && titleOf(next.text) === undefined;
}

/** Whether a capitalised word can open a name. */
function mayStand(word: Word): boolean {
  if (!word.capital || /n['’]t$/.test(word.lower)) return false;
  if (COMMON_WORDS.has(word.lower)) return !word.initial && isGivenName(word.lower) && word.text.length > 1;
  return true;
}

/** The index of the last word of what may follow `last` within the name begun at `at`, or -1. */
function follow(words: readonly Word[], text: string, at: number, last: number): number {
  const word = words[last];
  const next = words[last + 1];
  if (word === undefined || next === undefined) return -1;
  const title = titleOf(word.text);
  const initialLetter = /^\p{Lu}$/u.test(word.text);
  if (next.text === '.' && next.start === word.end && (initialLetter || title?.form.endsWith('.') === true)) {
    const after = words[last + 2];
    return after !== undefined && adjoins(words, text, last + 1, last + 2) && continues(word, after) ? last + 2 : -1;
  }
  if (!adjoins(words, text, last, last + 1) || isLineOfCapitals(words, text, last)) return -1;
  if (continues(word, next)) return last + 1;
  const after = words[last + 2];
  if (after === undefined || !after.capital || !adjoins(words, text, last + 1, last + 2)) return -1;
  if (PARTICLES.has(next.lower)) return last + 2;
  if (next.lower === 'of' && at === last && title?.of === true) return last + 2;
  if (next.lower === 'the' && at === last && EPITHETS.test(after.text)) return last + 2;
  return -1;
}

/** A heading's line of capitals does not run on into the text below it. */
function isLineOfCapitals(words: readonly Word[], text: string, at: number): boolean {
  const [a, b] = [words[at], words[at + 1]];
  if (a === undefined || b === undefined || !text.slice(a.end, b.start).includes('\n')) return false;
  const capitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
  return capitals(a.text) !== capitals(b.text);
}

function continues(word: Word, next: Word): boolean {
  if (!next.capital || next.paragraph !== word.paragraph || next.quotation !== word.quotation) return false;
  if (/n['’]t$/.test(next.lower) || next.text === 'I') return false;
  const title = titleOf(next.text);
  // A form of address opens a name of its own ('Dear Mr. Bennet', 'Sir Mr.').
  if (title !== undefined && titleOf(word.text) === undefined) return false;
  if (!COMMON_WORDS.has(next.lower)) return true;
  return titleOf(word.text) !== undefined || isGivenName(word.lower);
}

/** Whether nothing but white space, at most one line end, stands between two words. */
function adjoins(words: readonly Word[], text: string, one: number, other: number): boolean {
  const a = words[one];
  const b = words[other];
  if (a === undefined || b === undefined || b.start === a.end) return false;
  return /^[ \t\u00a0]*\r?\n?[ \t]*$/.test(text.slice(a.end, b.start));
}
