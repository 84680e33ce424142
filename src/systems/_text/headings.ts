import type { ManuscriptFormat } from '../../contracts/book.ts';
import type { BookMarks } from './book-marks.ts';
import { lineAt } from './book-marks.ts';
import { findCandidateHeadings } from './candidate-headings.ts';
import { chooseHeadings, dropMisplaced } from './choose-headings.ts';
import { dropContentsEntries } from './contents-page.ts';
import { linesOf } from './heading.ts';
import type { Heading } from './heading.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { findMarkdownHeadings } from './markdown-headings.ts';
import { arrangeHeadings } from './marked-headings.ts';
import { findStyledHeadings } from './styled-headings.ts';
import { measureProse } from './prose-measure.ts';
import { addTitleLines } from './title-lines.ts';
import { findTitledHeadings } from './titled-headings.ts';

/** The headings of a book in order, and the title that a heading of its own gives it. */
export interface BookHeadings {
  readonly title: string | null;
  readonly headings: readonly Heading[];
}

/**
 * Finds the headings of a book: those that are marked as headings, in Markdown or by style, and where they do not
 * divide it, those that plain text has. Each of several files without any begins a chapter by its own name.
 */
export function findHeadings(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  format: ManuscriptFormat,
  marks: BookMarks,
): BookHeadings {
  const found = findOwnHeadings(text, lines, layout, format, marks);
  const chapters = found.headings.filter(heading => heading.role !== 'section');
  const openings = marks.files.flatMap(({ start, end, title }): readonly Heading[] => {
    const first = lineAt(lines, start);
    const until = lineAt(lines, end);
    if (first >= until || chapters.some(heading => heading.first >= first && heading.first < until)) return [];
    return [{ role: 'chapter', title, first, last: first - 1, key: `file ${title.toLowerCase()}`, place: 'anywhere' }];
  });
  if (openings.length === 0) return found;
  return { ...found, headings: [...found.headings, ...openings].sort((a, b) => a.first - b.first || a.last - b.last) };
}

function findOwnHeadings(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  format: ManuscriptFormat,
  marks: BookMarks,
): BookHeadings {
  const written = format === 'markdown' ? findMarkdownHeadings(text, lines) : [];
  const styled = findStyledHeadings(text, lines, marks);
  if (format === 'text' && styled.length === 0) return { title: null, headings: findTextHeadings(text, lines, layout) };
  const marked = arrangeHeadings([...written, ...styled].sort((a, b) => a.first - b.first));
  const chapters = marked.headings.filter(heading => heading.role === 'chapter');
  const [only] = chapters;
  if (chapters.length > 1) return { title: marked.title, headings: settle(text, lines, layout, marked.headings) };
  const plain = findTextHeadings(text, lines, layout);
  if (plain.filter(heading => heading.role === 'chapter').length <= chapters.length) return marked;
  return { title: marked.title ?? only?.title ?? null, headings: plain };
}

function findTextHeadings(text: string, lines: readonly Line[], layout: Layout): readonly Heading[] {
  const candidates = findCandidateHeadings(text, lines, layout);
  const taken = linesOf(candidates);
  const prose = measureProse(text, lines, layout, index => taken.has(index));
  const chosen = chooseHeadings(candidates, lines.length, prose);
  if (chosen.some(heading => heading.role === 'chapter' && !heading.key.startsWith('named'))) {
    return addTitleLines(text, lines, layout, settle(text, lines, layout, chosen));
  }
  const titled = findTitledHeadings(text, lines, layout, prose, taken);
  return settle(
    text,
    lines,
    layout,
    [...chosen, ...titled].sort((a, b) => a.first - b.first),
  );
}

function settle(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  headings: readonly Heading[],
): readonly Heading[] {
  const taken = linesOf(headings);
  const prose = measureProse(text, lines, layout, index => taken.has(index));
  return dropMisplaced(dropContentsEntries(headings, prose));
}
