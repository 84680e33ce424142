import { trimSpan } from './span.ts';
import type { Span } from './span.ts';

/** Finds the paragraphs of a text, in order, trimmed of white space. */
export function findParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n[ \t]*(?:\r?\n[ \t]*)+|$/g)) {
    const paragraph = trimSpan(text, { start, end: gap.index });
    if (paragraph.end > paragraph.start) paragraphs.push(paragraph);
    start = gap.index + gap[0].length;
  }
  return paragraphs;
}
