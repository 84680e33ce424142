import { countCodePoints } from './code-points.ts';
import { trimSpan } from './span.ts';
import type { Span } from './span.ts';
import { countWords } from './words.ts';

export interface FoundChapter extends Span {
  /** Counts from 0. */
  readonly index: number;
  /** The heading without its number, its final stop dropped; null where it has none. */
  readonly title: string | null;
  readonly heading: Span | null;
  /** Words of the span, the heading's among them. */
  readonly words: number;
}

export interface FoundScene extends Span {
  /** Index of the chapter it belongs to. */
  readonly chapter: number;
  readonly words: number;
}

export interface FoundManuscript {
  readonly title: string | null;
  readonly words: number;
  /** Code points of the whole source. */
  readonly characters: number;
  readonly chapters: readonly FoundChapter[];
  readonly scenes: readonly FoundScene[];
}

export type ManuscriptFormat = 'text' | 'markdown';

/** Finds a manuscript's chapters and scenes. */
export function findManuscript(text: string, format: ManuscriptFormat): FoundManuscript {
  const mark = format === 'markdown' ? /^#{1,2}[ \t]+(.+)$/gmu : /^CHAPTER [^\n]*$/gimu;
  const headings = [...text.matchAll(mark)];
  const starts = headings.map(found => found.index);
  if ((starts[0] ?? 1) !== 0) starts.unshift(0);
  const skipped = starts.length - headings.length;
  const chapters = starts.map((start, index): FoundChapter => {
    const end = starts[index + 1] ?? text.length;
    const found = headings[index - skipped];
    const heading = found === undefined ? null : { start, end: start + found[0].length };
    return { index, title: found?.[1] ?? found?.[0] ?? null, heading, start, end, words: countWords(text, start, end) };
  });
  const scenes = chapters.flatMap(({ index, heading, start, end }) => {
    const body = trimSpan(text, { start: heading?.end ?? start, end });
    return body.end > body.start ? [{ chapter: index, ...body, words: countWords(text, body.start, body.end) }] : [];
  });
  return { title: null, words: countWords(text), characters: countCodePoints(text), chapters, scenes };
}
