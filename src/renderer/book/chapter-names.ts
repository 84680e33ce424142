/** What chapters are called: the number their heading bears, and a name that is never empty. */
import type { Outline } from '../../contracts/book.ts';

type Chapter = Outline['chapters'][number];

/** A number in figures, after a word for a chapter or alone. */
const inFigures = /^\W*(?:\p{L}+\.?\s+)?(\d{1,4})\b/u;
/** A Roman numeral: after a word for a chapter, or alone with a stop behind it or nothing. */
const inRoman = /^\W*(?:(?:chapter|part|book)\s+([ivxlc]+)\b|([ivxlc]+)\W*$|([ivxlc]+)[.:)—-])/iu;
const canonical = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const worded = /^\W*(?:chapter|part|book)\b/iu;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(numeral: string): number {
  const values = Array.from(numeral.toLowerCase(), letter => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function numberOf(chapter: Chapter, before: number | null): number | null {
  const { heading, title } = chapter;
  if (heading === null || heading === title) return null;
  const figures = inFigures.exec(heading)?.[1];
  if (figures !== undefined) return Number(figures);
  const numeral = inRoman
    .exec(heading)
    ?.slice(1)
    .find(found => found !== undefined);
  if (numeral !== undefined && canonical.test(numeral)) return roman(numeral);
  return worded.test(heading) ? (before ?? 0) + 1 : null;
}

/**
 * The numbers of all chapters, null where a heading bears none ('Epilogue'). Where numbers start again (in a second
 * part, say) they would name two chapters, so chapters are counted through instead.
 */
export function chapterNumbers(chapters: readonly Chapter[]): readonly (number | null)[] {
  const numbers: (number | null)[] = [];
  let before: number | null = null;
  for (const chapter of chapters) {
    const number = numberOf(chapter, before);
    if (number !== null && before !== null && number <= before) return chapters.map((_, index) => index + 1);
    before = number ?? before;
    numbers.push(number);
  }
  return before === null ? chapters.map((_, index) => index + 1) : numbers;
}

/** The chapter's title; its heading or its place where it has none. */
export function chapterName(chapter: Chapter): string {
  return chapter.title ?? chapter.heading ?? `Chapter ${chapter.index + 1}`;
}
