/** Chance with a seed, so that training twice gives the same bytes. */
import { numbersFrom } from '../../src/cli/evaluate/bootstrap.ts';

/** Puts the items of an array in a drawn order, in place. */
export function shuffle(items: { [index: number]: number; readonly length: number }, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] ?? 0, items[i] ?? 0];
  }
}

export { numbersFrom };
