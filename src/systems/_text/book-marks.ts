/** What a manuscript's files tell beside their text, as one for the whole source. */
import type { ManuscriptMarks } from '../../contracts/book.ts';
import type { Line } from './lines.ts';
import type { Span } from './span.ts';

/** A heading by its style, or one that only the file's contents give (an empty span with a title). */
export interface HeadingMark extends Span {
  readonly level: number;
  readonly title: string | null;
}

/** Offsets count in the whole source. */
export interface BookMarks {
  readonly title: string | null;
  readonly headings: readonly HeadingMark[];
  readonly breaks: readonly Span[];
  /** Where each of several files begins and ends, with the title it has if no heading stands in it. */
  readonly files: readonly (Span & { readonly title: string })[];
}

export const noMarks: BookMarks = { title: null, headings: [], breaks: [], files: [] };

/** Puts the marks of files together whose texts are joined by a stretch of `joint` UTF-16 units. */
export function joinMarks(
  files: readonly { readonly length: number; readonly marks: ManuscriptMarks | null }[],
  joint: number,
): BookMarks {
  const headings: HeadingMark[] = [];
  const breaks: Span[] = [];
  const openings: (Span & { readonly title: string })[] = [];
  let start = 0;
  for (const { length, marks } of files) {
    const shift = <S extends Span>(span: S): S => ({ ...span, start: span.start + start, end: span.end + start });
    headings.push(...(marks?.headings ?? []).map(shift));
    breaks.push(...(marks?.breaks ?? []).map(shift));
    const title = marks?.opening ?? null;
    if (title !== null) openings.push({ start, end: start + length, title });
    start += length + joint;
  }
  return { title: files.length === 1 ? (files[0]?.marks?.title ?? null) : null, headings, breaks, files: openings };
}

/** The index of the first line that does not begin before an offset; the number of lines where none does. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
