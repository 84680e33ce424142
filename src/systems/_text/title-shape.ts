/** Whether a line could be a title: short, begun with a capital or a figure, without the stop of a sentence. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > 80 || line.split(/\s+/).length > 14) return false;
  return /^["“‘'«(_*]*[\p{Lu}\p{Lo}\d]/u.test(line) && !/[.,;:!?…"”’'»—–-]$/u.test(line.replace(/[_*]+$/, ''));
}

/** Whether a line has letters and all of them are capitals. */
export function isAllCapitals(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** A title as it is shown: without emphasis, ornaments and its final stop; null when nothing is left. */
export function cleanTitle(written: string): string | null {
  const title = written
    .replace(/\s+/gu, ' ')
    .replace(/^[*_~#=\s]+|[*_~#=\s]+$/gu, '')
    .replace(/(?<!\.)\.$/, '')
    .trim();
  return title === '' ? null : title;
}

const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|the|to|up|with)$/i;

/** A book's title that is written in capitals, in capitals and small letters; any other is left as it is. */
export function readableTitle(title: string): string {
  if (!isAllCapitals(title)) return title;
  const words = title.toLowerCase().split(' ');
  return words
    .map((word, index) => (index > 0 && index < words.length - 1 && SMALL.test(word) ? word : capitalise(word)))
    .join(' ');
}

function capitalise(word: string): string {
  return word.replace(/^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}
