/** How many words were written and how many cut between two versions of a text. */
import { findParagraphs } from '../../../_text/paragraphs.ts';

export interface WordChange {
  readonly written: number;
  readonly cut: number;
}

/** A change of more words than this is counted as cut and written whole, so that the time it takes is bounded. */
const mostEdits = 12_000;

/**
 * Paragraphs that only moved count for nothing; the others are compared word by word, by the least number of words to
 * take out and put in. `written - cut` is exactly how many words the text has grown by.
 */
export function wordChange(before: string, after: string): WordChange {
  const olds = paragraphsOf(before);
  const news = paragraphsOf(after);
  const numbers = new Map<string, number>();
  const a = numbered(withoutShared(olds, news), numbers);
  const b = numbered(withoutShared(news, olds), numbers);
  const edits = editDistance(a, b);
  return { written: (edits + b.length - a.length) / 2, cut: (edits + a.length - b.length) / 2 };
}

/** Each paragraph as its words, one blank apart: how lines are broken makes no difference. */
function paragraphsOf(text: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  const take = (from: number, to: number): void => {
    const words = text.slice(from, to).split(/\s+/).filter(Boolean).join(' ');
    if (words !== '') found.push(words);
  };
  for (const paragraph of findParagraphs(text)) {
    take(end, paragraph.start);
    take(paragraph.start, paragraph.end);
    end = paragraph.end;
  }
  take(end, text.length);
  return found;
}

/** The paragraphs of `own` that `other` does not have, as often as it does not have them. */
function withoutShared(own: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const paragraph of other) left.set(paragraph, (left.get(paragraph) ?? 0) + 1);
  return own.filter(paragraph => {
    const there = left.get(paragraph) ?? 0;
    if (there > 0) left.set(paragraph, there - 1);
    return there === 0;
  });
}

function numbered(paragraphs: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(
    paragraphs.flatMap(paragraph => paragraph.split(' ')),
    word => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    },
  );
}

/**
 * The least number of words to take out and put in (Myers 1986, the greedy way). Above the bound, an upper one: what
 * lies between the shared beginning and the shared end counts whole.
 */
function editDistance(a: Int32Array, b: Int32Array): number {
  if (Math.abs(a.length - b.length) > mostEdits) return edgeOnly(a, b);
  const most = Math.min(mostEdits, a.length + b.length);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reached[middle + diagonal + 1] ?? 0;
      const right = (reached[middle + diagonal - 1] ?? 0) + 1;
      const goDown = diagonal === -edits || (diagonal !== edits && right - 1 < down);
      let x = goDown ? down : right;
      let y = x - diagonal;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      reached[middle + diagonal] = x;
      if (x >= a.length && y >= b.length) return edits;
    }
  }
  return edgeOnly(a, b);
}

function edgeOnly(a: Int32Array, b: Int32Array): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return a.length + b.length - 2 * (start + end);
}
