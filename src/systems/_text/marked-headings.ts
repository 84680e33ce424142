import type { HeadingShape } from './heading-shape.ts';
import type { Heading } from './heading.ts';
import { cleanTitle } from './title-shape.ts';

/** The headings that a text marks as such, and the book's title where a heading of its own gives it. */
export interface MarkedHeadings {
  readonly title: string | null;
  readonly headings: readonly Heading[];
}

/** A heading as it is marked; a `last` before `first` is one that has no line of its own. */
export interface Marked {
  readonly level: number;
  readonly written: string;
  readonly shape: HeadingShape | null;
  readonly first: number;
  readonly last: number;
}

/**
 * Says what each marked heading heads. Those above the chapters are the book's title (a single one, at the front) and
 * its parts, those below divide chapters. Chapters stand on the level of headings labelled so, else on the highest
 * that has several headings; a book of one level has its chapters there.
 */
export function arrangeHeadings(marked: readonly Marked[]): MarkedHeadings {
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
      ? on(level)[0] === marked[0] && [undefined, 'part'].includes(on(level)[0]?.shape?.kind)
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
