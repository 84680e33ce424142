/** The one sentence of the Overview: how far the book is read. */
import type { Outline } from '../../contracts/book.ts';
import { inWords } from '../ui/phrases.ts';
import type { BookScale } from './book-scale.ts';
import { chapterOf } from './book-scale.ts';
import { progressOf } from './progress.ts';

/** 'eleven seconds', 'half a minute', 'two minutes': no finer than a rate can promise. */
function spokenTime(left: number): string {
  if (left < 2) return 'a moment';
  if (left <= 20) return `${inWords(Math.round(left))} seconds`;
  if (left < 45) return 'half a minute';
  if (left < 90) return 'a minute';
  return `${inWords(Math.round(left / 60))} minutes`;
}

function remaining(left: number): string {
  if (left < 2) return `; ${spokenTime(left)} remains`;
  return `; about ${spokenTime(left)} remain${left > 20 && left < 90 ? 's' : ''}`;
}

function place(outline: Outline, scale: BookScale, head: number): string {
  const chapter = chapterOf(scale, head);
  if (chapter === undefined) return outline.title;
  const highest = Math.max(...scale.chapters.map(({ number }) => number ?? 0));
  return chapter.number === null ? `“${chapter.name}”` : `Chapter ${chapter.number} of ${highest}`;
}

/**
 * What to say of the book. `atWork` tells whether anything waits or runs; `left` is the seconds that remain at the
 * measured rate, or null where nothing was measured.
 */
export function headline(outline: Outline, scale: BookScale, atWork: boolean, left: number | null): string {
  const { scenes, read, told, head } = progressOf(outline);
  const { title } = outline;
  if (scenes === 0) return atWork ? `${title} is being opened.` : `${title} has no text yet.`;
  if (head !== null && atWork) {
    const rest = left === null ? '' : remaining(left);
    return `${place(outline, scale, head)} is being read${rest}.`;
  }
  if (head !== null) {
    const missing = scenes - read;
    return read === 0
      ? `${title} is not read yet.`
      : `${title} is read but for ${inWords(missing)} ${missing === 1 ? 'scene' : 'scenes'}.`;
  }
  if (told < scenes && atWork) return `${title} is read; who speaks is being worked out.`;
  return `${title} is read.`;
}
