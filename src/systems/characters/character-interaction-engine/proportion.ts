/** A share of counted things with its 90 % interval. */
import type { Share, Mean } from '../../../contracts/relations.ts';
import { ninety, round } from './valence-sums.ts';

/** The interval is Wilson's (1927); without anything counted it is all from 0 to 1. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const p = count / of;
  const z2 = ninety ** 2;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (ninety * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return { count, of, share: fine(p), low: fine(Math.max(0, middle - half)), high: fine(Math.min(1, middle + half)) };
}

/** The mean of some values with its 90 % interval, which needs three of them at least; null without values. */
export function meanOf(values: readonly number[]): Mean | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 3) return { mean: round(mean), low: null, high: null, n };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = studentNinety(n - 1) * Math.sqrt(variance / n);
  return { mean: round(mean), low: round(mean - half), high: round(mean + half), n };
}

/** The half-width of a 90 % interval of Student's t, expanded around the normal one (Abramowitz and Stegun 1964, 26.7.5). */
export function studentNinety(freedom: number): number {
  const z = 1.6448536;
  const [z3, z5] = [z ** 3, z ** 5];
  return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom);
}

function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
