/** Confidence intervals for measures over documents, by drawing documents anew (Efron 1979), with a fixed seed. */

/** A measured value with its 95 % interval and the number of things it was measured on. */
export interface Measure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const DRAWS = 1000;

/**
 * The measure of all documents together. Each document gives one row of sums, and `value` turns the sums of all rows
 * into the figure; with a single document the interval is the value itself.
 */
export function measureDocuments(
  rows: readonly (readonly number[])[],
  n: number,
  value: (sums: readonly number[]) => number,
): Measure {
  const random = mulberry32(20240229);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    drawn.push(value(sumRows(rows.map(() => rows[Math.floor(random() * rows.length)] ?? []))));
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.round(share * (DRAWS - 1))] ?? 0;
  return { value: value(sumRows(rows)), low: at(0.025), high: at(0.975), n };
}

function sumRows(rows: readonly (readonly number[])[]): readonly number[] {
  const sums: number[] = [];
  for (const row of rows) row.forEach((each, index) => (sums[index] = (sums[index] ?? 0) + each));
  return sums;
}

/** A small generator of even numbers from 0 to 1 (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
