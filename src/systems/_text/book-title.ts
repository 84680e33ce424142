import type { Division } from './divisions.ts';
import type { Line } from './lines.ts';
import { cleanTitle, looksLikeTitle, readableTitle } from './title-shape.ts';

/** Finds the title that stands before the first chapter's heading: after 'Title:', or the first lines of the text. */
export function findBookTitle(text: string, lines: readonly Line[], first: Division | null): string | null {
  const until = first?.heading?.first ?? first?.body ?? 0;
  const written: string[] = [];
  for (const line of lines.slice(0, Math.min(until, 4))) {
    const body = text.slice(line.start, Math.min(line.end, line.start + 200));
    const named = /^title:\s*(.+)$/i.exec(body)?.[1];
    if (named !== undefined) return cleanTitle(named);
    if (written.length > 0 && (line.blanksBefore > 0 || /^by\b/i.test(body))) break;
    written.push(body);
  }
  const title = cleanTitle(written.join(' '));
  if (title === null || !looksLikeTitle(title.replace(/[.:!?]$/, ''))) return null;
  return readableTitle(title.replace(/[:,;]$/, ''));
}
