/** Small functions of numbers that every head uses. */

/** The logistic function. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The log odds of a probability, kept away from its ends. */
export function logOdds(p: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, p));
  return Math.log(kept / (1 - kept));
}

/** Rounded to four decimals: the last digits of an exponential may differ between machines. */
export function round4(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
