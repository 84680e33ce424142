import type { Heading } from './heading.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { cleanTitle, isAllCapitals, looksLikeTitle } from './title-shape.ts';

/**
 * Gives headings without a title the one that stands on the lines below, where most of the book's headings have
 * theirs there: at once under the number, or as a short paragraph of its own.
 */
export function addTitleLines(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  headings: readonly Heading[],
): readonly Heading[] {
  const taken = new Set(headings.map(heading => heading.first));
  const below = headings.map(heading =>
    heading.title === null ? titleBelow(text, lines, layout, heading, taken) : null,
  );
  const untitled = headings.filter(heading => heading.title === null && heading.role === 'chapter').length;
  const likely = headings.filter(
    (heading, index) => heading.role === 'chapter' && below[index]?.likely === true,
  ).length;
  if (untitled === 0 || likely < untitled * 0.6) return headings;
  return headings.map((heading, index) => {
    const title = below[index] ?? null;
    if (title === null || heading.role === 'section') return heading;
    return { ...heading, last: title.last, title: title.title };
  });
}

interface TitleBelow {
  readonly title: string | null;
  readonly last: number;
  /** Whether it looks like a title by itself; one that ends as a sentence does is a title only among others. */
  readonly likely: boolean;
}

function titleBelow(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  heading: Heading,
  taken: ReadonlySet<number>,
): TitleBelow | null {
  const first = heading.last + 1;
  const line = lines[first];
  if (line === undefined || taken.has(first) || line.blanksBefore > 4) return null;
  let last = first;
  if (layout !== 'lines') while (lines[last + 1]?.blanksBefore === 0 && last - first < 4) last++;
  const after = lines[last + 1];
  if (last - first > 2 || after === undefined || taken.has(last + 1)) return null;
  const written = lines
    .slice(first, last + 1)
    .map(part => text.slice(part.start, Math.min(part.end, part.start + 200)))
    .join(' ');
  if (written.length > 160 || /^["“«—–-]/u.test(written)) return null;
  const likely = looksLikeTitle(written) || isAllCapitals(written);
  const underNumber = layout !== 'lines' && line.blanksBefore === 0 && after.blanksBefore > 0;
  if (!likely && !(underNumber && written.length <= 120) && !/^\p{Lu}[^.?!]{0,60}[?!.]$/u.test(written)) return null;
  return { title: cleanTitle(written), last, likely };
}
