import { findInsets } from './inset-paragraphs.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuoteMarks } from './quote-marks.ts';
import type { QuoteConvention, QuoteMark } from './quote-marks.ts';
import { isMention } from './quoted-mentions.ts';
import { isSpace } from './span.ts';
import type { Span } from './span.ts';

/** One part of a speech, from its opening mark to past its closing one, or to the paragraph's end without one. */
export interface FoundQuotation extends Span {
  /** Index into `findParagraphs` of the same text. */
  readonly paragraph: number;
  /** Whether the speech goes on from the previous quotation, which had no closing mark. */
  readonly continues: boolean;
}

const STRAIGHT = 0x22;

/** Paragraphs without marks that may stand within one speech, as the lines of a song that someone recites. */
const LONGEST_INSET = 6;

/**
 * Finds the quotations of a text, in order. Pass the convention of the whole book where the text is a part of it.
 * Nested quotations are part of the outer one. Left out are words that are only mentioned ('the word "creature"'),
 * and letters and verse that are set in. A missing closing mark reaches to the paragraph's end at most.
 */
export function findQuotations(
  text: string,
  convention: QuoteConvention = findQuoteConvention(text),
): readonly FoundQuotation[] {
  const quotations: FoundQuotation[] = [];
  let openSince = -Infinity;
  const paragraphs = findParagraphs(text);
  const insets = findInsets(text, paragraphs);
  paragraphs.forEach((paragraph, index) => {
    if (insets[index] === true) return;
    const marks = findQuoteMarks(text, paragraph.start, paragraph.end, convention);
    if (marks.every(mark => mark.role === 'apostrophe')) return;
    const isOpen = index - openSince <= LONGEST_INSET;
    const { spans, unclosed } = pairMarks(text, paragraph, marks, isOpen);
    let lastSpeech = paragraph.start;
    spans.forEach((span, position) => {
      const continues = position === 0 && isOpen && span.start === paragraph.start;
      if (!continues && isMention(text, paragraph, span, lastSpeech)) return;
      quotations.push({ ...span, paragraph: index, continues });
      lastSpeech = span.end;
    });
    openSince = unclosed ? index : -Infinity;
  });
  return quotations;
}

/** Decides which marks a text puts around speech; ask once for a whole book. */
export function findQuoteConvention(text: string): QuoteConvention {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const counts: Readonly<Record<QuoteConvention, number>> = {
    double: count(/(?<![^\s([{—–-])["“„](?=\S)/gu),
    single: count(/(?<![^\s([{—–-])['‘](?=\p{Lu})/gu),
    guillemets: Math.min(count(/«/g), count(/»/g)),
    corners: count(/「/g),
  };
  const conventions: readonly QuoteConvention[] = ['double', 'single', 'guillemets', 'corners'];
  return conventions.reduce((best, next) => (counts[next] > counts[best] ? next : best));
}

/**
 * Pairs the marks of a paragraph. An even number of straight double marks pairs off in turn, which also holds where
 * the same marks are nested; elsewhere each mark's surroundings decide, and a speech that opens anew ends the last.
 */
function pairMarks(
  text: string,
  paragraph: Span,
  marks: readonly QuoteMark[],
  isOpen: boolean,
): { readonly spans: readonly Span[]; readonly unclosed: boolean } {
  const spans: Span[] = [];
  const paired = marks.filter(mark => mark.role !== 'apostrophe');
  if (paired.length % 2 === 0 && paired.every(mark => text.charCodeAt(mark.at) === STRAIGHT)) {
    for (let index = 0; index < paired.length; index += 2) {
      spans.push({ start: paired[index]?.at ?? 0, end: (paired[index + 1]?.at ?? 0) + 1 });
    }
    return { spans, unclosed: false };
  }
  let open = marks[0]?.role === 'closes' && isOpen ? paragraph.start : -1;
  for (const { at, role } of marks) {
    if (role === 'apostrophe') continue;
    if (open < 0) {
      if (role !== 'closes') open = at;
    } else if (role === 'opens') {
      spans.push({ start: open, end: withoutSpace(text, open, at) });
      open = at;
    } else {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: paragraph.end });
  return { spans, unclosed: open >= 0 };
}

function withoutSpace(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}
