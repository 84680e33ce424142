import { readHeadingShape } from './heading-shape.ts';
import type { HeadingShape } from './heading-shape.ts';
import type { Heading } from './heading.ts';
import type { Line } from './lines.ts';
import { cleanTitle } from './title-shape.ts';

/** The headings of a Markdown text, and the book's title where a heading of its own gives it. */
export interface MarkdownHeadings {
  readonly title: string | null;
  readonly headings: readonly Heading[];
}

interface Marked {
  readonly level: number;
  readonly written: string;
  readonly shape: HeadingShape | null;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads ATX and underlined headings. Those above the chapters are the book's title (a single one, at the front) and
 * its parts, those below divide chapters. Chapters stand on the level of headings labelled so, else on the highest
 * that has several headings; a book of one level has its chapters there.
 */
export function findMarkdownHeadings(text: string, lines: readonly Line[]): MarkdownHeadings {
  const marked = readMarked(text, lines);
  const [opening] = marked;
  if (opening === undefined) return { title: null, headings: [] };
  const level = chapterLevel(marked);
  const above = marked.filter(heading => heading.level < level);
  const isTitle = opening.level < level && above.filter(heading => heading.level === opening.level).length === 1;
  const rest = isTitle && opening.shape === null ? marked.slice(1) : marked;
  return {
    title: rest === marked ? null : cleanTitle(opening.written),
    headings: rest.map(heading => toHeading(heading, level)),
  };
}

function chapterLevel(marked: readonly Marked[]): number {
  const labelled = marked.filter(heading => heading.shape?.kind === 'chapter').map(heading => heading.level);
  if (labelled.length > 0) return Math.min(...labelled);
  const levels = [...new Set(marked.map(heading => heading.level))].sort((a, b) => a - b);
  const on = (level: number): readonly Marked[] => marked.filter(heading => heading.level === level);
  const isUpper = (level: number): boolean =>
    on(level).length === 1
      ? on(level)[0] === marked[0] && on(level)[0]?.shape === null
      : on(level).some(heading => heading.shape?.kind === 'part') &&
        on(level).every(heading => heading.shape?.kind === 'part' || heading.shape?.kind === 'named');
  return levels.find((level, index) => index === levels.length - 1 || !isUpper(level)) ?? 1;
}

function toHeading({ level, written, shape, first, last }: Marked, chapters: number): Heading {
  const role = level > chapters ? 'section' : level < chapters && shape?.kind !== 'named' ? 'part' : 'chapter';
  const title = shape === null ? written : shape.title;
  return {
    role,
    title: title === null ? null : cleanTitle(title),
    first,
    last,
    key: shape?.key ?? written.toLowerCase(),
    place: 'anywhere' as const,
  };
}

function readMarked(text: string, lines: readonly Line[]): readonly Marked[] {
  const marked: Marked[] = [];
  let fence = '';
  lines.forEach((line, index) => {
    if (line.end - line.start > 400) return;
    const body = text.slice(line.start, line.end);
    const mark = /^(?:```|~~~)/.exec(body)?.[0] ?? '';
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence;
    if (fence !== '' || mark !== '') return;
    const atx = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/u.exec(body);
    const written = atx?.[2] ?? '';
    if (atx !== null && /[\p{L}\p{N}]/u.test(written)) {
      const level = atx[1]?.length ?? 1;
      marked.push({ level, written, shape: readHeadingShape(written), first: index, last: index });
      return;
    }
    const before = lines[index - 1];
    const startsBlock = before !== undefined && (index === 1 || before.blanksBefore > 0);
    if (!startsBlock || line.blanksBefore > 0 || !/^(?:={2,}|-{2,})$/.test(body)) return;
    const title = text.slice(before.start, Math.min(before.end, before.start + 400));
    const level = body.startsWith('=') ? 1 : 2;
    marked.push({ level, written: title, shape: readHeadingShape(title), first: index - 1, last: index });
  });
  return marked;
}
