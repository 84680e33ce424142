/** Splits items into folds that keep whole groups together. */
import { numbersFrom, shuffle } from './seeded.ts';

export const foldCount = 5;

/** The fold of each item: groups in drawn order, the largest first, each to the fold that holds least. */
export function groupFolds(groups: readonly string[], seed: number): readonly number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const names = [...sizes.keys()].sort();
  const order = names.map((_, i) => i);
  shuffle(order, numbersFrom(seed));
  const drawn = order.map(i => names[i] ?? '').sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const filled = Array.from({ length: foldCount }, () => 0);
  const foldOf = new Map<string, number>();
  for (const group of drawn) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(group, fold);
    filled[fold] = (filled[fold] ?? 0) + (sizes.get(group) ?? 0);
  }
  return groups.map(group => foldOf.get(group) ?? 0);
}

const longSentence = 40;

/** One name for all groups that share a long sentence, since the same book may stand under two titles. */
export function joinGroups(items: readonly { readonly book: string; readonly text: string }[]): readonly string[] {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const firstWith = new Map<string, string>();
  for (const { book, text } of items) {
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      if (sentence.length <= longSentence) continue;
      const other = rootOf(firstWith.get(sentence) ?? book);
      const own = rootOf(book);
      if (own !== other) parent.set(own, other);
      firstWith.set(sentence, other);
    }
  }
  return items.map(({ book }) => rootOf(book));
}
