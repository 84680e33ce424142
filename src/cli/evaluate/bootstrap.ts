/** Confidence intervals by drawing documents anew (Efron 1979), for measures that are no sums of rows. */
import type { Measure } from './people-bootstrap.ts';

export type { Measure };

const draws = 500;
const seed = 20_240_229;

/**
 * The measure of all items with its 95 % interval. `groups` names the document of each item; whole documents are drawn,
 * with a fixed seed, and `measure` is given how often each item was drawn.
 */
export function bootstrap(groups: readonly string[], measure: (weights: Float64Array) => number): Measure {
  const index = new Map<string, number>();
  const groupOf = groups.map(group => {
    const known = index.get(group) ?? index.size;
    index.set(group, known);
    return known;
  });
  const value = measure(new Float64Array(groups.length).fill(1));
  const random = numbersFrom(seed);
  const drawn: number[] = [];
  const times = new Float64Array(index.size);
  const weights = new Float64Array(groups.length);
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let i = 0; i < index.size; i++) {
      const one = Math.floor(random() * index.size);
      times[one] = (times[one] ?? 0) + 1;
    }
    groupOf.forEach((group, i) => (weights[i] = times[group] ?? 0));
    drawn.push(measure(weights));
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.round(share * (draws - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975), n: groups.length };
}

/** Even numbers from 0 up to 1, the same for the same seed (a 32-bit xorshift, Marsaglia 2003). */
export function numbersFrom(start: number): () => number {
  let state = start | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
