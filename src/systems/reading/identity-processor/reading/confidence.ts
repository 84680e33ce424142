/** How often quotations decided in a given way were right on text that no rule was made from. */
import type { Turn } from './turns.ts';

type Way = 'name' | 'first' | 'action' | 'pronoun' | 'description' | 'none';

/** How a turn's speaker was found. */
export function wayOf(turn: Turn): Way {
  const { tag } = turn;
  if (tag === null) return 'none';
  if (tag.kind === 'name') return tag.beat ? 'action' : 'name';
  if (tag.kind === 'first') return 'first';
  return tag.kind;
}

/** Lower limits of the margin, in log-odds, of the columns of `RIGHT`. */
const MARGINS = [0, 1, 2, 4] as const;

const RIGHT: Readonly<Record<Way, readonly [number, number, number, number]>> = {
  name: [0.9, 0.9, 0.9, 0.9],
  first: [0.8, 0.8, 0.8, 0.8],
  action: [0.5, 0.6, 0.7, 0.8],
  pronoun: [0.4, 0.5, 0.6, 0.7],
  description: [0.3, 0.3, 0.4, 0.4],
  none: [0.35, 0.45, 0.55, 0.65],
};

/** The confidence of a decided speaker. */
export function confidenceOf(turn: Turn, margin: number): number {
  let column = 0;
  MARGINS.forEach((least, index) => {
    if (margin >= least) column = index;
  });
  return RIGHT[wayOf(turn)][column] ?? 0;
}
