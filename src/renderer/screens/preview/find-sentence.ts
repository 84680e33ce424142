/** The sentences that say what was found. */
import type { Preview } from '../../../contracts/book.ts';
import { counted, countedInWords, figure } from '../../ui/phrases.ts';

/** 'Emma has 55 chapters and 160,458 words.' */
export function findSentence({ title, chapters, scenes, words }: Preview): string {
  const parts = chapters.length > 1 ? countedInWords(chapters.length, 'chapter') : countedInWords(scenes, 'scene');
  return `${title} has ${parts} and ${counted(words, 'word')}.`;
}

/** Whether the words of the source and of what was found in it agree. */
export function wordAccount({ chapters, words }: Preview): string {
  const found = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  return found === words
    ? `Every word is accounted for: the chapters hold as many as the source.`
    : `The source has ${counted(words, 'word')}; the chapters hold ${figure(found)} of them.`;
}
