/** A clock for measuring and waiting: it reads as the wall's did when it was made, and never jumps with it. */

/** `now` is the wall's clock, `tick` one that only goes forward; both in milliseconds. */
export function createSteadyClock(now: () => number, tick: () => number): () => number {
  const start = now() - tick();
  return () => start + tick();
}
