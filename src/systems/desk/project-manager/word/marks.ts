/** What is told to mammoth about a paragraph that it has no word for: characters that Unicode gives to nobody. */

export const ruleMark = '\ufdd0';
export const pageBeforeMark = '\ufdd1';
export const pageAfterMark = '\ufdd2';
/** The paragraph is the large first letter of the next one. */
export const dropCapMark = '\ufdd3';
/** The paragraph bears a number that Word counts and the text does not have. */
export const numberedMark = '\ufdd4';
const firstOutline = 0xfdd5;

const anyMark = /[\ufdd0-\ufdef]/g;

/** The mark of an outline level that a paragraph has by itself, without a style: from 1 to 9. */
export function outlineMark(level: number): string {
  return String.fromCharCode(firstOutline + level - 1);
}

/** The outline level that is marked in a text, or null. */
export function outlineIn(text: string): number | null {
  const mark = /[\ufdd5-\ufddd]/.exec(text)?.[0];
  return mark === undefined ? null : mark.charCodeAt(0) - firstOutline + 1;
}

export function withoutMarks(text: string): string {
  return text.search(anyMark) < 0 ? text : text.replace(anyMark, '');
}
