/** A manuscript's chapters and scenes in the shape that projects keep. */
import { z } from 'zod';
import { manuscriptMarksSchema, sourceJoint } from '../../../contracts/book.ts';
import type { dividedSchema, ManuscriptFormat } from '../../../contracts/book.ts';
import { joinMarks } from '../../_text/book-marks.ts';
import { seemsEnglish } from '../../_text/english.ts';
import { findManuscript } from '../../_text/manuscript.ts';

export type Divided = z.infer<typeof dividedSchema>;

const layoutSchema = z.array(manuscriptMarksSchema.nullable());

/** `layout` is what the files tell beside their texts, as `layoutText` writes it. */
export function divideManuscript(texts: readonly string[], format: ManuscriptFormat, layout: string | null): Divided {
  const text = texts.join(sourceJoint);
  const marks = layout === null ? [] : layoutSchema.parse(JSON.parse(layout));
  const files = texts.map(({ length }, index) => ({ length, marks: marks[index] ?? null }));
  const found = findManuscript(text, format, joinMarks(files, sourceJoint.length));
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
    english: seemsEnglish(text),
    chapters,
    scenes: found.scenes.map(({ chapter, start, end, words }) => ({ chapter, start, end, words })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
