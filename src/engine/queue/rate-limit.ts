/** How fast a system's items may begin: at most so many in any stretch of time of the given length. */
import type { Rate } from '../../contracts/system.ts';

export interface RateLimit {
  /** When the next may begin, on the clock it is given; not after `now` where it may at once. */
  nextAt(now: number): number;
  took(now: number): void;
}

export function createRateLimit({ items, perMs }: Rate): RateLimit {
  /** When the last ones began: a ring, the oldest at `next` once it is full. */
  const begun: number[] = [];
  let next = 0;
  return {
    nextAt: now => (begun.length < items ? now : (begun[next] ?? now) + perMs),
    took(now) {
      begun[next] = now;
      next = (next + 1) % items;
    },
  };
}
