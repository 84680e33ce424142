/** What a search asks the index: any of the words, within one book or one person's memory. */
import { plainStem } from '../../_text/plain-stem.ts';

/** A token that stands for a book, or for one person of it. */
export function searchedWho(book: string, person?: string): string {
  const text = person === undefined ? book : `${book}\n${person}`;
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at++) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(at), 0x85ebca6b) ^ (low >>> 13);
  }
  return `w${(high >>> 0).toString(16)}x${(low >>> 0).toString(16)}`;
}

const mostWords = 24;
const common = new Set(
  'a about an and are as at be by for from has have he her his how in is it its of on or she that the their they this to was were what when where which who will with s t d m ll re ve'.split(
    ' ',
  ),
);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that carry a question, in lower case, each once; all of its words where none does. */
function tellingWords(question: string): readonly string[] {
  const found = wordsIn(question);
  const telling = found.filter(word => !common.has(word));
  return [...new Set(telling.length > 0 ? telling : found)].slice(0, mostWords);
}

/** How many telling words of the question stand in the text, as whole words or other forms of them. */
export function wordsShared(question: string, text: string): number {
  const there = new Set(wordsIn(text).map(plainStem));
  return new Set(
    tellingWords(question)
      .map(plainStem)
      .filter(stem => there.has(stem)),
  ).size;
}

/** The query of FTS5, or null where nothing of it can be searched for. Marks of its language are taken as blanks. */
export function matchQuery(words: string, who: string): string | null {
  const chosen = tellingWords(words);
  if (chosen.length === 0) return null;
  return `who : ${who} AND words : (${chosen.map(word => `"${word}"`).join(' OR ')})`;
}
