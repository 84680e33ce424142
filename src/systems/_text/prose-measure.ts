import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { countWords } from './words.ts';

/** Says how many words of prose stand in the lines from `first` up to, not with, `last`. */
export type ProseMeasure = (first: number, last: number) => number;

/**
 * Measures prose, as told from headings, title pages and lists: a paragraph of five words or more that ends as a
 * sentence does, or of twelve or more. Lines that `isHeading` names count nothing. Linear once, then constant.
 */
export function measureProse(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  isHeading: (line: number) => boolean,
): ProseMeasure {
  const before = new Float64Array(lines.length + 1);
  let first = 0;
  while (first < lines.length) {
    let last = first + 1;
    if (layout !== 'lines') while (lines[last]?.blanksBefore === 0) last++;
    const counts: number[] = [];
    for (let at = first; at < last; at++) {
      const line = lines[at];
      counts.push(line === undefined || isHeading(at) ? 0 : countWords(text, line.start, line.end));
    }
    const words = counts.reduce((sum, count) => sum + count, 0);
    const end = lines[last - 1]?.end ?? 0;
    const prose = words >= 12 || (words >= 5 && /[.!?…"”’'»。！？」]/u.test(text.charAt(end - 1)));
    counts.forEach((count, offset) => {
      before[first + offset + 1] = (before[first + offset] ?? 0) + (prose ? count : 0);
    });
    first = last;
  }
  return (from, to) => Math.max(0, (before[to] ?? 0) - (before[from] ?? 0));
}
