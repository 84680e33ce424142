import type { Division } from './divisions.ts';
import { readHeadingShape } from './heading-shape.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { usualGap } from './scene-breaks.ts';
import { cleanTitle, isAllCapitals, looksLikeTitle, readableTitle } from './title-shape.ts';

const BYLINE = /^(?:a novel|a story|(?:written )?by)\b/i;

/** Finds the title that stands before the first chapter's text: after 'Title:', or the first lines of the book. */
export function findBookTitle(text: string, lines: readonly Line[], first: Division | null): string | null {
  const until = first?.heading?.first ?? first?.body ?? 0;
  const written: string[] = [];
  for (const line of lines.slice(0, Math.min(until, 4))) {
    const body = lineText(text, line);
    const named = /^title:\s*(.+)$/i.exec(body)?.[1];
    if (named !== undefined) return cleanTitle(named);
    if (readHeadingShape(body) !== null) return null;
    if (written.length > 0 && (line.blanksBefore > 0 || BYLINE.test(body))) break;
    written.push(body);
  }
  const title = cleanTitle(written.join(' '));
  if (title === null || !looksLikeTitle(title.replace(/[.:!?]$/, ''))) return null;
  return readableTitle(title.replace(/[:,;]$/, ''));
}

/**
 * Counts the lines of the title page of a text without headings: a title alone on its line, in capitals, over the
 * author's name, or set apart by more room than paragraphs have; and the author's name. 0 when there is none.
 */
export function countTitleLines(text: string, lines: readonly Line[], layout: Layout): number {
  const [title, second, third] = lines;
  if (title === undefined || second === undefined || !looksLikeTitle(lineText(text, title))) return 0;
  if (BYLINE.test(lineText(text, second)) && third !== undefined) return third.blanksBefore > 0 ? 2 : 0;
  const apart = second.blanksBefore > usualGap(lines, layout);
  return apart || (second.blanksBefore > 0 && isAllCapitals(lineText(text, title))) ? 1 : 0;
}

function lineText(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 200));
}
