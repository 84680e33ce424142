/** Times in classes that grow with the time: eight an octave, from 1/16 ms to 4 hours, each about 9 % wide. */

const perOctave = 8;
const lowestOctave = -4;
export const classes = 224;

/** The class of a time in milliseconds. */
export function classOf(ms: number): number {
  if (!(ms > 0)) return 0;
  const found = Math.floor((Math.log2(ms) - lowestOctave) * perOctave) + 1;
  return Math.max(0, Math.min(classes - 1, found));
}

/** The geometric middle of a class, in milliseconds; 0 for what took less than can be told. */
export function timeOf(index: number): number {
  return index === 0 ? 0 : 2 ** (lowestOctave + (index - 0.5) / perOctave);
}

/** The time at each share, by nearest rank; 0 where nothing was counted. */
export function percentilesOf(counts: Uint32Array, shares: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return shares.map(() => 0);
  return shares.map(share => {
    const rank = Math.max(1, Math.ceil(total * share));
    let seen = 0;
    const index = counts.findIndex(count => (seen += count) >= rank);
    return timeOf(Math.max(0, index));
  });
}

/** The classes that were counted, as pairs in a flat list. */
export function sparse(counts: Uint32Array): readonly number[] {
  const pairs: number[] = [];
  counts.forEach((count, index) => {
    if (count > 0) pairs.push(index, count);
  });
  return pairs;
}

export function dense(pairs: readonly number[]): Uint32Array {
  const counts = new Uint32Array(classes);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const index = pairs[at] ?? 0;
    if (index >= 0 && index < classes) counts[index] = pairs[at + 1] ?? 0;
  }
  return counts;
}
