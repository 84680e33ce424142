/** A manuscript's chapters and scenes in the shape that projects keep. */
import type { z } from 'zod';
import type { dividedSchema, ManuscriptFormat } from '../../../contracts/book.ts';
import type { BookMarks } from '../../_text/book-marks.ts';
import { findManuscript } from '../../_text/manuscript.ts';

export type Divided = z.infer<typeof dividedSchema>;

export function divideManuscript(text: string, format: ManuscriptFormat, marks?: BookMarks): Divided {
  const found = findManuscript(text, format, marks);
  let next = 0;
  const chapters = found.chapters.map(chapter => {
    const sceneCount = found.scenes.filter(scene => scene.chapter === chapter.index).length;
    const firstScene = next;
    next += sceneCount;
    return {
      title: chapter.title,
      heading: chapter.heading === null ? null : oneLine(text.slice(chapter.heading.start, chapter.heading.end)),
      start: chapter.start,
      end: chapter.end,
      words: chapter.words,
      firstScene,
      sceneCount,
    };
  });
  return {
    title: found.title,
    words: found.words,
    characters: found.characters,
    chapters,
    scenes: found.scenes.map(({ chapter, start, end, words }) => ({ chapter, start, end, words })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
