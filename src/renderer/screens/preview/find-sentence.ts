/** The sentences that say what was found. */
import type { Preview } from '../../../contracts/book.ts';
import { counted, countedInWords, figure } from '../../ui/phrases.ts';

/** 'Emma has 55 chapters and 160,458 words.' */
export function findSentence({ title, chapters, scenes, words }: Preview): string {
  const parts = chapters.length > 1 ? countedInWords(chapters.length, 'chapter') : countedInWords(scenes, 'scene');
  return `${title} has ${parts} and ${counted(words, 'word')}.`;
}

/** Whether the words of the source, of what was found in it, and of the program that wrote it agree. */
export function wordAccount({ chapters, words, files }: Preview): string {
  const found = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const account =
    found === words
      ? `Every word is accounted for: the chapters hold as many as the source.`
      : `The source has ${counted(words, 'word')}; the chapters hold ${figure(found)} of them.`;
  const own = files.reduce<number | null>(
    (sum, file) => (sum === null || file.counted === null ? null : sum + file.counted),
    0,
  );
  return own === null || own === 0 || own === words
    ? account
    : `${account} The program that wrote it counted ${figure(own)} when it last saved.`;
}
