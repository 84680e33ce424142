import { isSpace } from './span.ts';
import type { Span } from './span.ts';

interface LineShape {
  readonly indent: number;
  readonly width: number;
  /** Length of the first word, for whether it would have fitted on the line before. */
  readonly firstWord: number;
}

/**
 * Says for each paragraph whether it is set in, as verse and letters are: every line indented by four or more, or
 * several lines that end well before the width to which the text is wrapped. False for all where most would be.
 */
export function findInsets(text: string, paragraphs: readonly Span[]): readonly boolean[] {
  const shapes = paragraphs.map(paragraph => readLines(text, paragraph));
  const wrapped = shapes
    .flatMap(lines => lines.slice(0, -1).map(line => line.indent + line.width))
    .sort((a, b) => a - b);
  const width = wrapped[Math.floor(wrapped.length * 0.8)] ?? 0;
  const insets = shapes.map(lines => {
    if (lines.every(line => line.indent >= 4)) return true;
    return lines.length > 1 && lines.slice(1).every((line, index) => endsEarly(lines[index], line, width));
  });
  const count = insets.filter(inset => inset).length;
  return count * 3 > insets.length ? insets.map(() => false) : insets;
}

/** Whether a line ends where the first word of the next would have had room. */
function endsEarly(line: LineShape | undefined, next: LineShape, width: number): boolean {
  return line !== undefined && line.indent + line.width + 1 + next.firstWord < width * 0.9;
}

/** The shapes of a paragraph's lines, of the first ten at most. */
function readLines(text: string, { start, end }: Span): readonly LineShape[] {
  const lines: LineShape[] = [];
  let from = start;
  while (from > 0 && start - from < 100 && isSpace(text.charCodeAt(from - 1)) && !isBreak(text, from - 1)) from--;
  while (from < end && lines.length < 10) {
    let first = from;
    while (first < end && isSpace(text.charCodeAt(first))) first++;
    let last = first;
    while (last < end && !isBreak(text, last)) last++;
    let word = first;
    while (word < last && !isSpace(text.charCodeAt(word))) word++;
    lines.push({ indent: first - from, width: last - first, firstWord: word - first });
    from = text.charCodeAt(last) === 13 && text.charCodeAt(last + 1) === 10 ? last + 2 : last + 1;
  }
  return lines;
}

function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}
