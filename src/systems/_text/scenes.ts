import type { Division } from './divisions.ts';
import { CONTENTS } from './heading.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { findGapBreaks, isBreakMark, isEndMark } from './scene-breaks.ts';
import type { Span } from './span.ts';
import { countWords } from './words.ts';

/** What the whole book shows about how its scenes may be set apart. */
export interface SceneHabits {
  /** The lines that are in headings. */
  readonly headingLines: ReadonlySet<number>;
  readonly layout: Layout;
  /** Blank lines that usually stand between paragraphs. */
  readonly usual: number;
  /** Lines before which a scene breaks; true where the line itself is an ornament and belongs to none. */
  readonly breaks: ReadonlyMap<number, boolean>;
}

/** Words that a gap must have on both sides to set scenes apart: verse and notes in a scene are set off by gaps too. */
const LEAST_WORDS_BESIDE_GAP = 60;

/**
 * Finds the scenes of a chapter, whose lines end before `last`, trimmed of white space. Break marks, headings within
 * the chapter and 'THE END' divide scenes and belong to none. A contents page is one scene.
 */
export function findSceneSpans(
  text: string,
  lines: readonly Line[],
  habits: SceneHabits,
  { body, heading }: Division,
  last: number,
): readonly Span[] {
  if (heading?.key === CONTENTS) return stretch(lines, body, last);
  const scenes: Span[] = [];
  let first = body;
  for (let index = body; index <= last; index++) {
    const line = lines[index];
    const mark = habits.breaks.get(index);
    if (mark === false && index > first && index < last) {
      scenes.push(...splitAtGaps(text, lines, habits, first, index));
      first = index;
    }
    const divides =
      mark === true || index === last || line === undefined || habits.headingLines.has(index) || isDivider(text, line);
    if (!divides) continue;
    scenes.push(...splitAtGaps(text, lines, habits, first, index));
    first = index + 1;
  }
  return scenes;
}

function splitAtGaps(
  text: string,
  lines: readonly Line[],
  { layout, usual }: SceneHabits,
  first: number,
  last: number,
): readonly Span[] {
  const gaps = findGapBreaks(lines, first, last, layout, usual);
  const borders = [first, ...gaps, last];
  const long = borders.slice(1).map((border, index) => isLongEnough(text, lines, borders[index] ?? first, border));
  const breaks = gaps.filter(
    (gap, index) => long[index] === true && long[index + 1] === true && opensScene(text, lines, gap),
  );
  return [first, ...breaks].flatMap((from, index) => stretch(lines, from, breaks[index] ?? last));
}

/** A gap beside verse, or after a colon or a dash, only sets off a song or a letter. */
function opensScene(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  if (before === undefined || line === undefined) return false;
  return (
    !/[:,;—–-]/u.test(text.charAt(before.end - 1)) &&
    !/\p{Ll}/u.test(text.charAt(line.start)) &&
    !isInset(lines, index - 1) &&
    !isInset(lines, index)
  );
}

function isLongEnough(text: string, lines: readonly Line[], first: number, last: number): boolean {
  const [span] = stretch(lines, first, last);
  if (span === undefined) return false;
  const enough = LEAST_WORDS_BESIDE_GAP * 40;
  return span.end - span.start > enough || countWords(text, span.start, span.end) >= LEAST_WORDS_BESIDE_GAP;
}

function stretch(lines: readonly Line[], first: number, last: number): readonly Span[] {
  const opening = lines[first];
  const closing = lines[last - 1];
  if (opening === undefined || closing === undefined || last <= first) return [];
  return [{ start: opening.start, end: closing.end }];
}

function isDivider(text: string, line: Line): boolean {
  if (line.end - line.start > 100) return false;
  const body = text.slice(line.start, line.end);
  return isBreakMark(body) || isEndMark(body);
}

/** Whether a line stands in a block that is set in: two lines or more, all of them short, or all far indented. */
function isInset(lines: readonly Line[], index: number): boolean {
  let first = index;
  let last = index;
  while (index - first < 8 && first > 0 && lines[first]?.blanksBefore === 0) first--;
  while (last - index < 8 && lines[last + 1]?.blanksBefore === 0) last++;
  const block = lines.slice(first, last + 1);
  const short = block.length > 1 && block.every(line => line.indent + line.end - line.start <= 55);
  return short || block.every(line => line.indent >= 8);
}
