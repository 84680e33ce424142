import type { ManuscriptFormat } from '../../contracts/book.ts';
import { withoutApparatus } from './apparatus.ts';
import { lineAt, noMarks } from './book-marks.ts';
import type { BookMarks } from './book-marks.ts';
import { countTitleLines, findBookTitle } from './book-title.ts';
import { countCodePoints } from './code-points.ts';
import { divide } from './divisions.ts';
import { readFrontMatter } from './front-matter.ts';
import { linesOf } from './heading.ts';
import { findHeadings } from './headings.ts';
import { findLayout } from './layout.ts';
import { findLines } from './lines.ts';
import { measureProse } from './prose-measure.ts';
import { findSceneSpans } from './scenes.ts';
import { isEndMark, usualGap } from './scene-breaks.ts';
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

/**
 * Finds a manuscript's title, chapters and scenes. The chapters cover the whole text without overlap: each runs from
 * its heading up to the next one's, the first from the start of the text, the last to its end, so that their words
 * add up to the source's. A title page, a part's heading and a contents page without a heading belong to the chapter
 * they lead to; scenes leave them out, as they do headings, break marks and 'THE END'. A text of white space has no
 * chapter, any other at least one. `marks` are what the files tell beside their text.
 */
export function findManuscript(text: string, format: ManuscriptFormat, marks: BookMarks = noMarks): FoundManuscript {
  const front = format === 'markdown' ? readFrontMatter(text) : null;
  const lines = withoutApparatus(text, findLines(text, front?.end ?? 0));
  const layout = findLayout(text, lines);
  const { headings, title } = findHeadings(text, lines, layout, format, marks);
  const lineText = (index: number): string => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0);
  const endsBook = (index: number): boolean =>
    (lines[index]?.end ?? 0) - (lines[index]?.start ?? 0) <= 60 && isEndMark(lineText(index));
  const headingLines = linesOf(headings);
  const prose = measureProse(text, lines, layout, index => headingLines.has(index));
  const divisions =
    countWords(text) === 0
      ? []
      : divide(headings, {
          titleLines: countTitleLines(text, lines, layout),
          lineCount: lines.length,
          isEndMark: endsBook,
          prose,
        });
  const usual = usualGap(lines, layout);
  const breaks = new Map(marks.breaks.map(({ start, end }) => [lineAt(lines, start), start < end]));
  const habits = { headingLines, layout, usual, breaks };
  const scenes: FoundScene[] = [];
  const chapters = divisions.map((division, index): FoundChapter => {
    const next = divisions[index + 1];
    const start = index === 0 ? 0 : (lines[division.first]?.start ?? 0);
    const end = next === undefined ? text.length : (lines[next.first]?.start ?? text.length);
    const last = next?.first ?? lines.length;
    for (const scene of findSceneSpans(text, lines, habits, division, last)) {
      scenes.push({ chapter: index, ...scene, words: countWords(text, scene.start, scene.end) });
    }
    const { heading } = division;
    const span =
      heading === null || heading.last < heading.first
        ? null
        : { start: lines[heading.first]?.start ?? 0, end: lines[heading.last]?.end ?? 0 };
    return { index, title: heading?.title ?? null, heading: span, start, end, words: countWords(text, start, end) };
  });
  return {
    title: marks.title ?? front?.title ?? title ?? findBookTitle(text, lines, divisions[0] ?? null),
    words: countWords(text),
    characters: countCodePoints(text),
    chapters,
    scenes,
  };
}
