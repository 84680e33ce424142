import { findParagraphs } from './paragraphs.ts';
import { trimSpan } from './span.ts';
import type { Span } from './span.ts';

/** Finds the sentences of a text, in order; none crosses the border of a paragraph. */
export function findSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const paragraph of findParagraphs(text)) {
    const body = text.slice(paragraph.start, paragraph.end);
    let start = paragraph.start;
    for (const stop of body.matchAll(/[.!?]+["'”’)\]]*(?=\s+["'“‘(]?\p{Lu})|$/gu)) {
      const sentence = trimSpan(text, { start, end: paragraph.start + stop.index + stop[0].length });
      if (sentence.end > sentence.start) sentences.push(sentence);
      start = sentence.end;
    }
  }
  return sentences;
}
