/** How much of a book is spoken, counted in the words of its quotations. */
import type { Speech } from '../../../contracts/book.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { countWords } from '../../_text/words.ts';
import { storedSpeakers } from './stored.ts';

export function speechOf(context: ReadContext, book: string): Speech {
  const scenes = context.revision(book)?.scenes ?? [];
  let words = 0;
  let spoken = 0;
  let known = 0;
  for (const [position, speakers] of storedSpeakers(context, book).entries()) {
    const hash = scenes[position]?.hash;
    const text = speakers === null || hash === undefined ? null : context.text(hash);
    if (speakers === null || text === null) continue;
    known += 1;
    words += countWords(text);
    for (const { start, end } of speakers.quotations) spoken += countWords(text, start, end);
  }
  return { words, spoken, complete: known === scenes.length };
}
