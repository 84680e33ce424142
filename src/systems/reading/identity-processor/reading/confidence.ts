/** How sure a decided speaker is: how often quotations decided the same way were right in LitBank. */
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
 * passage, columns pooled where they were few or fell as the margin rose. The weights of the dialogue were not set on
 * it; the rules for names were, in part. LitBank lost its paragraphs, so turns without a tag are right more often than
 * this says.
 */
const RIGHT: Readonly<Record<Way, readonly [number, number, number, number]>> = {
  name: [0.92, 0.92, 0.92, 0.92],
  first: [0.87, 0.87, 0.87, 0.87],
  action: [0.45, 0.45, 0.45, 0.45],
  pronoun: [0.32, 0.44, 0.52, 0.76],
  description: [0.57, 0.57, 0.57, 0.57],
  none: [0.49, 0.49, 0.49, 0.76],
};

/** The confidence of a decided speaker. */
export function confidenceOf(turn: Turn, margin: number): number {
  return RIGHT[wayOf(turn)][MARGINS.filter(least => margin >= least).length] ?? 0;
}
