/** A way through what two people have together in the book: their interactions in its order, chosen for a direction. */
import { z } from 'zod';
import { type Interaction, interactionSchema } from './interactions.ts';

export const directions = ['as_told', 'warmer', 'colder'] as const;
export type Direction = (typeof directions)[number];

export const sequenceSchema = z.object({
  source: z.literal('manuscript'),
  direction: z.enum(directions),
  steps: z.array(interactionSchema),
  /** Interactions there are to choose from. */
  of: z.number().int(),
  lacks: z.array(z.string()),
});

/** A direction needs so many steps to show itself. */
const leastSteps = 3;

/**
 * As told: spread evenly over the book. Warmer or colder: the longest run in book order whose mean valence keeps
 * rising or falling, thinned evenly where it is longer than asked. The run is an observation, not a claim of growth.
 */
export function sequenceOf(
  all: readonly Interaction[],
  direction: Direction,
  length: number,
): z.infer<typeof sequenceSchema> {
  const known = all.filter(one => one.kind !== 'unsure');
  const run = direction === 'as_told' ? known : monotone(known, direction === 'warmer' ? 1 : -1);
  const enough = direction === 'as_told' ? run.length > 0 : run.length >= leastSteps;
  const lacks: string[] = [];
  if (known.length === 0) lacks.push('The manuscript shows no interaction of these two.');
  else if (!enough) lacks.push(`Their interactions never get ${direction} three times in a row.`);
  return { source: 'manuscript', direction, steps: enough ? thinned(run, length) : [], of: known.length, lacks };
}

function thinned<T>(run: readonly T[], length: number): T[] {
  if (run.length <= length) return [...run];
  if (length === 1) return run.slice(0, 1);
  return Array.from({ length }, (_, step) => run[Math.round((step * (run.length - 1)) / (length - 1))]).flatMap(
    one => one ?? [],
  );
}

/** The longest subsequence with strictly rising (or falling) means; the earliest of equal ones. */
function monotone(all: readonly Interaction[], sign: 1 | -1): readonly Interaction[] {
  const points = all.filter(one => one.valence !== null);
  const best = points.map(() => ({ length: 1, before: -1 }));
  points.forEach((point, at) => {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const rises = sign * ((point.valence?.mean ?? 0) - (points[earlier]?.valence?.mean ?? 0)) > 0;
      const length = (best[earlier]?.length ?? 0) + 1;
      if (rises && length > (best[at]?.length ?? 0)) best[at] = { length, before: earlier };
    }
  });
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), 0);
  const run: Interaction[] = [];
  while (at >= 0 && points[at] !== undefined) {
    run.unshift(...points.slice(at, at + 1));
    at = best[at]?.before ?? -1;
  }
  return run;
}
