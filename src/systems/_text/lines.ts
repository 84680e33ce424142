import { isSpace } from './span.ts';
import type { Span } from './span.ts';

/** A line that holds more than white space; its span is trimmed at both ends. */
export interface Line extends Span {
  /** Blank lines between this one and the last that was not blank, or the start of the text. */
  readonly blanksBefore: number;
  /** White space before the first mark. */
  readonly indent: number;
}

const LF = 10;
const CR = 13;

/** Finds the lines that are not blank, in order; LF, CRLF, CR, form feed and the Unicode separators end a line. */
export function findLines(text: string, start = 0, end = text.length): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (let from = start; from < end;) {
    const stop = lineEnd(text, from, end);
    let first = from;
    while (first < stop && isSpace(text.charCodeAt(first))) first++;
    if (first === stop) blanks++;
    else {
      let last = stop;
      while (isSpace(text.charCodeAt(last - 1))) last--;
      lines.push({ start: first, end: last, blanksBefore: blanks, indent: first - from });
      blanks = 0;
    }
    from = text.charCodeAt(stop) === CR && text.charCodeAt(stop + 1) === LF ? stop + 2 : stop + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || unit === CR || unit === 12 || unit === 0x2028 || unit === 0x2029) return at;
  }
  return end;
}
