import type { Line } from './lines.ts';

/**
 * How a text sets its paragraphs apart: by blank lines (`blocks`), by a line break each (`lines`), or by indenting
 * the first line of several (`indents`).
 */
export type Layout = 'blocks' | 'lines' | 'indents';

/** Decides the layout from how neighbouring lines end and begin. */
export function findLayout(text: string, lines: readonly Line[]): Layout {
  let neighbours = 0;
  let sentenceBreaks = 0;
  let indented = 0;
  let gaps = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return;
    if (line.blanksBefore > 0) {
      gaps++;
      return;
    }
    neighbours++;
    if (endsSentence(text, before.end) && startsSentence(text, line.start)) sentenceBreaks++;
    if (line.indent > before.indent) indented++;
  });
  if (neighbours === 0) return 'blocks';
  if (sentenceBreaks >= neighbours * 0.7) return 'lines';
  return indented > gaps * 2 && indented > 1 ? 'indents' : 'blocks';
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?…:;"”’'»)\]*_—–。！？」』]/u.test(text.charAt(end - 1));
}

function startsSentence(text: string, start: number): boolean {
  return !/\p{Ll}/u.test(text.charAt(start));
}
