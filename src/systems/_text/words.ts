import { isSpace } from './span.ts';
import type { Span } from './span.ts';

/** A word (letters or digits, with apostrophes, hyphens and points inside it) or a single punctuation mark. */
export interface Token extends Span {
  readonly kind: 'word' | 'punctuation';
}

/** Counts the stretches between white space, which is what every word count in the product means. */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0;
  let inWord = false;
  for (let at = start; at < end; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:(?:['’.,]|-)[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** Cuts text into words and punctuation marks, in order; white space belongs to no token. */
export function findTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = /^[\p{L}\p{N}\p{M}]/u.test(match[0]) ? 'word' : 'punctuation';
    tokens.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
