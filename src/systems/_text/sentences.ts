import { isAbbreviationStop } from './abbreviations.ts';
import { findParagraphs } from './paragraphs.ts';
import { isSpace } from './span.ts';
import type { Span } from './span.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

const STOPS = new Set('.!?…。！？');
const WIDE_STOPS = new Set('。！？');
const CLOSERS = new Set('"\'”’)]»›」』）*_');
const OPENERS = new Set('"\'“‘„([«‹「『（*_—–-');

/**
 * Finds the sentences of a text, in order. None crosses a paragraph's border, and every character of a paragraph but
 * the white space between sentences is in one. Closing marks stay with the sentence they close; a quotation's '!' or
 * '?' before its tag ends none.
 */
export function findSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const paragraph of findParagraphs(text)) {
    let start = paragraph.start;
    let at = start;
    while (at < paragraph.end) {
      if (!STOPS.has(text.charAt(at))) {
        at++;
        continue;
      }
      const last = endOfStops(text, at, paragraph.end);
      const end = endOfClosers(text, last, paragraph.end);
      if (end < paragraph.end && endsSentence(text, start, at, last, end, paragraph.end)) {
        sentences.push({ start, end });
        start = end;
        while (start < paragraph.end && isSpace(text.charCodeAt(start))) start++;
        at = start;
      } else {
        at = end;
      }
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  }
  return sentences;
}

/** Past the stops from `at`, with spaced ellipses ('. . .') taken as one. */
function endOfStops(text: string, at: number, end: number): number {
  let last = at + 1;
  while (last < end) {
    if (STOPS.has(text.charAt(last))) last++;
    else if (text.charAt(last) === ' ' && text.charAt(last - 1) === '.' && text.charAt(last + 1) === '.') last += 2;
    else break;
  }
  return Math.min(last, end);
}

function endOfClosers(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && CLOSERS.has(text.charAt(at))) at++;
  return at;
}

function endsSentence(text: string, start: number, at: number, last: number, end: number, limit: number): boolean {
  const stop = text.charAt(last - 1);
  if (!isSpace(text.charCodeAt(end))) return WIDE_STOPS.has(stop);
  let next = end;
  while (next < limit && (isSpace(text.charCodeAt(next)) || OPENERS.has(text.charAt(next)))) next++;
  if (next >= limit) return true;
  const letter = text.charAt(next);
  if (isLowerCase(letter)) return false;
  const onlyStop = last === at + 1 && text.charAt(at) === '.';
  if (onlyStop && end === last && isAbbreviationStop(text, start, at, /\d/.test(letter))) return false;
  const quoted = end > last && /["'”’»」]/.test(text.slice(last, end));
  return !(quoted && stop !== '.' && leadsToTag(text, end, limit));
}

/** Whether 'Holmes asked' or 'I said' follows: a tag that begins with a capital. */
function leadsToTag(text: string, from: number, limit: number): boolean {
  const words = text
    .slice(from, Math.min(limit, from + 60))
    .trimStart()
    .split(/\s+/, 5);
  if (words[0] === undefined || !/^\p{Lu}[\p{L}'’.-]*$/u.test(words[0])) return false;
  for (const word of words.slice(1, 4)) {
    if (SPEECH_VERBS.has(word.replace(/[.,;:!?]+$/, ''))) return true;
    if (!/^(?:\p{Lu}[\p{L}'’.-]*|of|de|the|and)$/u.test(word)) return false;
  }
  return false;
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}
