import { isLabelAlone, readHeadingShape } from './heading-shape.ts';
import type { HeadingShape } from './heading-shape.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { countWords } from './words.ts';

/** Lines that look like a heading and stand like one; `first` and `last` are indices of lines, both included. */
export interface CandidateHeading {
  readonly shape: HeadingShape;
  readonly first: number;
  readonly last: number;
}

const LONGEST_HEADING = 200;

/** Finds every line that has the words of a heading and stands by itself as a heading does. */
export function findCandidateHeadings(
  text: string,
  lines: readonly Line[],
  layout: Layout,
): readonly CandidateHeading[] {
  const found: CandidateHeading[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.end - line.start > LONGEST_HEADING) continue;
    const underHeading = found.at(-1)?.last === index - 1;
    if (layout !== 'lines' && index > 0 && line.blanksBefore === 0 && !underHeading) continue;
    const body = text.slice(line.start, line.end);
    const next = lines[index + 1];
    if (isLabelAlone(body) && next !== undefined && next.end - next.start < 40) {
      const shape = readHeadingShape(`${body} ${text.slice(next.start, next.end)}`);
      if (shape !== null) {
        found.push({ shape, first: index, last: index + 1 });
        index++;
        continue;
      }
    }
    const shape = readHeadingShape(body);
    if (shape !== null && standsAlone(text, lines, index, shape, layout))
      found.push({ shape, first: index, last: index });
  }
  return found;
}

/** A bare label may be followed at once by its chapter; anything longer needs a block of its own. */
function standsAlone(
  text: string,
  lines: readonly Line[],
  index: number,
  shape: HeadingShape,
  layout: Layout,
): boolean {
  if (layout === 'lines') return true;
  const line = lines[index];
  if (line === undefined) return false;
  const labelOnly = shape.title === null && (shape.kind === 'chapter' || shape.kind === 'part');
  if (labelOnly) return true;
  let last = index;
  while (last - index <= 3 && lines[last + 1]?.blanksBefore === 0) last++;
  const end = lines[last]?.end ?? line.end;
  if (last === index) return shape.kind !== 'section' || shape.title === null || looksShort(text, line);
  const nextIsHeading =
    readHeadingShape(text.slice(lines[index + 1]?.start ?? end, lines[index + 1]?.end ?? end)) !== null;
  return nextIsHeading || (last - index <= 2 && end - line.start <= LONGEST_HEADING);
}

function looksShort(text: string, line: Line): boolean {
  return countWords(text, line.start, line.end) <= 12;
}
