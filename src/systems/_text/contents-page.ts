import { CONTENTS } from './heading.ts';
import type { Heading } from './heading.ts';
import type { ProseMeasure } from './prose-measure.ts';

/**
 * Drops the headings that are entries of a contents page: a run of headings with no prose between them which either
 * stands under 'Contents' or comes again later. The heading of the page itself stays, as a chapter.
 */
export function dropContentsEntries(headings: readonly Heading[], prose: ProseMeasure): readonly Heading[] {
  const contents = headings.findIndex(heading => heading.key === CONTENTS);
  const first = contents + 1;
  if (headings[first] === undefined) return headings;
  let end = first;
  while (headings[end + 1] !== undefined && !hasProse(headings, end, prose)) end++;
  const begin = whereTheBookBegins(headings, first, end, contents >= 0);
  return headings.filter((_, index) => index < first || index >= begin);
}

/** Index of the first heading that is no entry. `end` is the last of the run, the first that has prose. */
function whereTheBookBegins(headings: readonly Heading[], first: number, end: number, titled: boolean): number {
  for (let again = end; again > first; again--) {
    const repeated = headings[again]?.key === headings[first]?.key && again - first >= (titled ? 1 : 2);
    if (repeated) return again;
  }
  if (!titled) return first;
  const firstWithKey = new Map<string, number>();
  for (let index = end; index >= first; index--) firstWithKey.set(headings[index]?.key ?? '', index);
  let begin = end;
  while (begin - 1 > first) {
    const above = headings[begin - 1];
    if (above?.role !== 'part' || (firstWithKey.get(above.key) ?? begin) >= begin - 1) break;
    begin--;
  }
  return begin;
}

function hasProse(headings: readonly Heading[], index: number, prose: ProseMeasure): boolean {
  const heading = headings[index];
  const next = headings[index + 1];
  return heading !== undefined && next !== undefined && prose(heading.last + 1, next.first) > 0;
}
