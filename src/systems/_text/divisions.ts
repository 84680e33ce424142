import type { Heading } from './heading.ts';
import type { ProseMeasure } from './prose-measure.ts';

/** A chapter before its words are counted, in lines: it runs from `first` up to the next one's `first`. */
export interface Division {
  /** The first line: the heading's, or that of the part heading or title page before it. */
  readonly first: number;
  /** The first line of its own text, after the heading and all that stands before it. */
  readonly body: number;
  readonly heading: Heading | null;
}

/** What dividing a book needs to know of its lines. */
export interface BookMeasures {
  /** Lines of the title page of a text without headings. */
  readonly titleLines: number;
  readonly lineCount: number;
  readonly isEndMark: (line: number) => boolean;
  readonly prose: ProseMeasure;
}

/**
 * Lays chapters over all lines. What stands before a heading without being prose (title page, part heading,
 * dedication) belongs to the chapter it leads to; prose before the first heading, or under a part's heading, is a
 * chapter when it is long: half of the book's median chapter, or 150 words.
 */
export function divide(
  headings: readonly Heading[],
  { titleLines, lineCount, isEndMark, prose }: BookMeasures,
): readonly Division[] {
  const enough = Math.min(150, Math.max(1, medianProse(headings, lineCount, prose) / 2));
  const divisions: Division[] = [];
  const upper = headings.filter(heading => heading.role !== 'section');
  const onlyParts = upper.every(heading => heading.role === 'part');
  const opening = upper[0]?.first ?? lineCount;
  if (upper.length === 0 || prose(0, opening) >= enough) {
    divisions.push({ first: 0, body: upper.length === 0 ? titleLines : 0, heading: null });
  }
  let waiting: number | null = divisions.length === 0 ? 0 : null;
  upper.forEach((heading, index) => {
    const next = upper[index + 1]?.first ?? lineCount;
    const words = prose(heading.last + 1, next);
    const leads = heading.role === 'part' && !(words >= enough || (onlyParts && words > 0));
    if (waiting === null) waiting = startOf(heading, upper[index - 1], isEndMark, prose);
    if (leads && index < upper.length - 1) return;
    divisions.push({ first: waiting, body: heading.last + 1, heading });
    waiting = null;
  });
  return divisions;
}

/** Goes back over a title page to the mark that ends the part before it, when there is one. */
function startOf(
  heading: Heading,
  previous: Heading | undefined,
  isEndMark: (line: number) => boolean,
  prose: ProseMeasure,
): number {
  const floor = previous === undefined ? 0 : previous.last + 1;
  for (let line = heading.first - 1; line >= floor && heading.first - line <= 40; line--) {
    if (isEndMark(line)) return line + 1;
    if (prose(line, heading.first) > 15) break;
  }
  return heading.first;
}

function medianProse(headings: readonly Heading[], lineCount: number, prose: ProseMeasure): number {
  const upper = headings.filter(heading => heading.role !== 'section');
  const lengths = upper
    .map((heading, index) =>
      heading.role === 'chapter' ? prose(heading.last + 1, upper[index + 1]?.first ?? lineCount) : 0,
    )
    .filter(words => words > 0)
    .sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
