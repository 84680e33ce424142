/** A scene as rows of its page: paragraphs, who speaks in them, and what is to be said beside them. */
import type { ScenePage } from '../../../contracts/book.ts';
import { strongSentences } from './strong-sentences.ts';
import type { StrongSentence } from './strong-sentences.ts';

export type Quotation = NonNullable<ScenePage['quotations']>[number];

export interface PageRow {
  readonly start: number;
  readonly end: number;
  /** A piece of a paragraph that is too long to be laid out at once goes on without an indent. */
  readonly goesOn: boolean;
  /** Its lines are as the writer broke them. */
  readonly verse: boolean;
  readonly quotations: readonly Quotation[];
  readonly strong: StrongSentence | null;
}

/** Longer paragraphs are laid out in pieces, so that none holds up the window. */
const longest = 5000;
/** Lines shorter than this throughout were broken by the writer, not by a file's margin. */
const verseWidth = 56;

function pieces(text: string, start: number, end: number): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.lastIndexOf(' ', from + longest);
    const to = space > from ? space + 1 : from + longest;
    found.push([from, to]);
    from = to;
  }
  return [...found, [from, end]];
}

function isVerse(paragraph: string): boolean {
  if (!paragraph.includes('\n')) return false;
  return paragraph.split('\n').every(line => line.trim().length < verseWidth);
}

export function pageRows(page: ScenePage): readonly PageRow[] {
  const strong = strongSentences(page.feeling?.sentences ?? []);
  return page.paragraphs.flatMap(({ start, end }) => {
    const verse = isVerse(page.text.slice(start, end));
    return pieces(page.text, start, end).map(([from, to], index) => ({
      start: from,
      end: to,
      goesOn: index > 0,
      verse,
      quotations: page.quotations?.filter(quotation => quotation.start >= from && quotation.start < to) ?? [],
      strong: strong.find(sentence => sentence.start >= from && sentence.start < to) ?? null,
    }));
  });
}

export interface Segment {
  readonly text: string;
  readonly lit: boolean;
}

/** A row's text, cut where the lit passage begins and ends. */
export function segments(
  text: string,
  row: { readonly start: number; readonly end: number },
  passage: { readonly start: number; readonly end: number } | null,
): readonly Segment[] {
  if (passage === null || passage.end <= row.start || passage.start >= row.end) {
    return [{ text: text.slice(row.start, row.end), lit: false }];
  }
  const from = Math.max(row.start, passage.start);
  const to = Math.min(row.end, passage.end);
  return [
    { text: text.slice(row.start, from), lit: false },
    { text: text.slice(from, to), lit: true },
    { text: text.slice(to, row.end), lit: false },
  ].filter(segment => segment.text !== '');
}

/** How high a row will stand, before it is laid out: lines of about 60 letters. */
export function estimatedHeight(row: PageRow, text: string, lineHeight: number): number {
  if (row.verse) return text.slice(row.start, row.end).split('\n').length * lineHeight;
  return Math.ceil((row.end - row.start + 4) / 60) * lineHeight;
}
