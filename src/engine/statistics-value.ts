/** A written bucket of figures: read, added to others, and seen as a point of a system's history. */
import { z } from 'zod';
import type { HistoryPoint, Percentiles } from '../contracts/statistics.ts';
import { classes, dense, percentilesOf, sparse } from './queue/histogram.ts';

/** Accepted, settled, attempts, failures, their time in milliseconds; waits and runs as pairs of a class and its count. */
export const writtenBucket = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.array(z.number()),
  z.array(z.number()),
]);
export type WrittenBucket = z.infer<typeof writtenBucket>;

/** All of them as one; one that cannot be read is left out. */
export function addedUp(values: readonly string[]): WrittenBucket {
  const counts = [0, 0, 0, 0, 0] as [number, number, number, number, number];
  const [waits, runs] = [new Uint32Array(classes), new Uint32Array(classes)];
  for (const value of values) {
    const read = writtenBucket.safeParse(parsed(value));
    if (!read.success) continue;
    const [accepted, settled, attempts, failures, runMs, waitPairs, runPairs] = read.data;
    [accepted, settled, attempts, failures, runMs].forEach((one, index) => {
      counts[index] = (counts[index] ?? 0) + one;
    });
    add(waits, dense(waitPairs));
    add(runs, dense(runPairs));
  }
  return [...counts, [...sparse(waits)], [...sparse(runs)]];
}

/** `at` is its start in milliseconds since 1970. */
export function pointOf(
  at: number,
  [accepted, settled, attempts, failures, , waits, runs]: WrittenBucket,
): HistoryPoint {
  return { at, accepted, settled, attempts, failures, wait_ms: percentiles(waits), run_ms: percentiles(runs) };
}

function percentiles(pairs: readonly number[]): Percentiles {
  const [p50 = 0, p95 = 0, p99 = 0] = percentilesOf(dense(pairs), [0.5, 0.95, 0.99]);
  return { p50, p95, p99 };
}

function add(sum: Uint32Array, more: Uint32Array): void {
  more.forEach((count, index) => {
    sum[index] = (sum[index] ?? 0) + count;
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
