/** How well Maslow's needs are met, from counts of sentences that speak of them (Maslow 1943). */
import type { z } from 'zod';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import { fourDecimals } from './blend.ts';
import type { needAnswerSchema } from './shapes.ts';

/** What is said is weighed against so many sentences that say nothing either way. */
const open = 4;
const ninety = 1.645;

export interface NeedCounts {
  readonly met: readonly number[];
  readonly lacking: readonly number[];
}

/** A need is called met or lacking only where its whole interval lies on one side of the middle. */
export function needLevels({ met, lacking }: NeedCounts): Omit<z.infer<typeof needAnswerSchema>, 'passages'>[] {
  return needs.map((need, at) => {
    const [yes, no] = [met[at] ?? 0, lacking[at] ?? 0];
    const [a, b] = [yes + open / 2, no + open / 2];
    const mean = a / (a + b);
    const spread = ninety * Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
    const [low, high] = [Math.max(0, mean - spread), Math.min(1, mean + spread)];
    const state = low > 0.5 ? 'met' : high < 0.5 ? 'lacking' : 'open';
    return {
      need,
      met: yes,
      lacking: no,
      level: fourDecimals(mean),
      low: fourDecimals(low),
      high: fourDecimals(high),
      state,
    };
  });
}
