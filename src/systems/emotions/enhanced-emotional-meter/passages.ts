/** The sentences of a text that speak most for a pole. */
import { findSentences } from '../../_text/sentences.ts';
import { wordsIn } from './words-in.ts';

export interface TellingSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: string[];
}

/** Most words first, of equals the first; at most so many. */
export function tellingSentences(text: string, list: ReadonlySet<string>, most: number): TellingSentence[] {
  const found = wordsIn(text).filter(({ word }) => list.has(word));
  return findSentences(text)
    .map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      words: found.filter(one => one.start >= start && one.end <= end).map(({ word }) => word),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || a.start - b.start)
    .slice(0, most);
}
