import { findLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { findLines } from './lines.ts';
import type { Line } from './lines.ts';
import type { Span } from './span.ts';

/**
 * Finds the paragraphs of a text, in order, trimmed of white space. Blank lines part paragraphs everywhere; where a
 * text has a paragraph to each line, or indents the first line of each, line breaks and indents do so too. Lines that
 * are merely wrapped stay together.
 */
export function findParagraphs(text: string): readonly Span[] {
  const lines = findLines(text);
  const layout = findLayout(text, lines);
  const indent = layout === 'indents' ? paragraphIndent(lines) : Infinity;
  const paragraphs: Span[] = [];
  let start = 0;
  let end = -1;
  for (const line of lines) {
    if (end < 0 || startsParagraph(line, layout, indent)) {
      if (end >= 0) paragraphs.push({ start, end });
      start = line.start;
    }
    end = line.end;
  }
  if (end >= 0) paragraphs.push({ start, end });
  return paragraphs;
}

function startsParagraph(line: Line, layout: Layout, indent: number): boolean {
  return line.blanksBefore > 0 || layout === 'lines' || line.indent >= indent;
}

/** The indent that most lines with one have. */
function paragraphIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) if (indent > 0) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let usual = 1;
  for (const [indent, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = indent;
  return usual;
}
