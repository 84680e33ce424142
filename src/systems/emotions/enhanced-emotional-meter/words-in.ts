/** The words of a text, each as a whole, without those that are names there. */
import { findTokens } from '../../_text/words.ts';

export interface FoundWord {
  /** In small letters, with straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What stands before a word that may begin a sentence or a speech. */
const beginnings = /(?:^|[.!?…:;\n“"‘'([—–-])\s*$/;

/**
 * A word with a capital where no sentence begins is taken for a name, and so is each of its uses with a capital in the
 * same text: Grace, Hope and Will do not speak for a pole, whatever they are called. A word all in capitals is loud and
 * no name.
 */
export function wordsIn(text: string): readonly FoundWord[] {
  const tokens = findTokens(text).filter(token => token.kind === 'word');
  const names = new Set<string>();
  for (const { start, end } of tokens) {
    if (isName(text.slice(start, end)) && !beginnings.test(text.slice(Math.max(0, start - 6), start))) {
      names.add(text.slice(start, end));
    }
  }
  return tokens.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    return names.has(written) ? [] : [{ word: folded(written), start, end }];
  });
}

/** A word as lists hold it. */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function isName(word: string): boolean {
  return /^\p{Lu}\P{Lu}*\p{Ll}/u.test(word);
}

/** Words and how often they occur, in the order of letters, as one line. */
export function packCounts(words: readonly FoundWord[]): string {
  const counts = new Map<string, number>();
  for (const { word } of words) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => (count === 1 ? word : `${word} ${count}`))
    .join('\n');
}

/** How many of the packed words are in a list, and which. */
export function countListed(packed: string, list: ReadonlySet<string>): number {
  let sum = 0;
  for (const line of packed.split('\n')) {
    const [word = '', count = '1'] = line.split(' ');
    if (list.has(word)) sum += Number(count);
  }
  return sum;
}
