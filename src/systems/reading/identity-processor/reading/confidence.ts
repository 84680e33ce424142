/** How often quotations decided in a given way were right on text that no rule was made from. */
import type { Turn } from './turns.ts';

type Way = 'name' | 'first' | 'action' | 'pronoun' | 'description' | 'none';

/** How a turn's speaker was found. */
export function wayOf(turn: Turn): Way {
  const { tag } = turn;
  if (tag === null || (tag.kind === 'stranger' && tag.beat)) return 'none';
  if (tag.kind === 'name') return tag.beat ? 'action' : 'name';
  if (tag.kind === 'first') return 'first';
  return tag.kind === 'stranger' ? 'description' : tag.kind;
}

/** Lower limits of the margin, in log-odds, of the second to fourth columns of `RIGHT`. */
const MARGINS = [1, 2, 4] as const;

/**
 * Shares that were right among 851 quotations of LitBank (Bamman et al. 2020; CC BY 4.0) whose speaker has a name in the
 * passage, columns pooled where they were few or fell as the margin rose.
 */
const RIGHT: Readonly<Record<Way, readonly [number, number, number, number]>> = {
  name: [0.92, 0.92, 0.92, 0.92],
  first: [0.75, 0.75, 0.75, 0.92],
  action: [0.45, 0.45, 0.45, 0.45],
  pronoun: [0.34, 0.39, 0.51, 0.78],
  description: [0.56, 0.56, 0.56, 0.56],
  none: [0.48, 0.48, 0.48, 0.75],
};

/** The confidence of a decided speaker. */
export function confidenceOf(turn: Turn, margin: number): number {
  return RIGHT[wayOf(turn)][MARGINS.filter(least => margin >= least).length] ?? 0;
}
