import { lineAt } from './book-marks.ts';
import type { BookMarks } from './book-marks.ts';
import { readHeadingShape } from './heading-shape.ts';
import type { Line } from './lines.ts';
import type { Marked } from './marked-headings.ts';

const longest = 400;

/**
 * The headings that a file tells of beside its text, in order. A number and the title on a lower level right under it
 * are one heading.
 */
export function findStyledHeadings(text: string, lines: readonly Line[], marks: BookMarks): readonly Marked[] {
  const found: Marked[] = [];
  for (const mark of marks.headings) {
    const first = lineAt(lines, mark.start);
    const last = mark.start === mark.end ? first - 1 : lineAt(lines, mark.end) - 1;
    const written =
      mark.title ?? text.slice(mark.start, Math.min(mark.end, mark.start + longest)).replace(/\s+/gu, ' ');
    if (first >= lines.length || (mark.title === null && last < first)) continue;
    const heading = { level: mark.level, written, shape: readHeadingShape(written.trim()), first, last };
    const above = found.at(-1);
    if (above !== undefined && above.last === first - 1 && isTitleOf(heading, above)) {
      found[found.length - 1] = { ...above, last, shape: above.shape && { ...above.shape, title: written.trim() } };
    } else found.push(heading);
  }
  return found;
}

function isTitleOf(heading: Marked, above: Marked): boolean {
  const numbered = above.shape?.kind === 'chapter' || above.shape?.kind === 'section';
  return numbered && above.shape?.title === null && heading.level > above.level && heading.shape === null;
}
