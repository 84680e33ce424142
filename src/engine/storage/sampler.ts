/**
 * Which finished items and traces are kept when very many pass: above a number a second, only a share of the traces,
 * chosen by trace so that a kept one is kept whole.
 */

/** So many items a second are all kept. */
export const keptPerSecond = 5_000;

const widthMs = 1_000;

export interface Sampler {
  /** So many items have ended just now. */
  ended(count: number): void;
  /** The share of the traces that is kept at present, from above 0 to 1. */
  share(): number;
  keeps(trace: number): boolean;
}

/** `tick` is a clock that never jumps, in milliseconds. */
export function createSampler(tick: () => number): Sampler {
  let start = tick();
  let present = 0;
  let share = 1;
  return {
    ended(count) {
      const now = tick();
      if (now - start >= widthMs) {
        share = shareOf((present * 1_000) / (now - start));
        start = now;
        present = 0;
      }
      present += count;
      // A flood is met within its first second, not after it.
      share = Math.min(share, shareOf(present));
    },
    share: () => share,
    keeps: trace => share === 1 || spread(trace) < share,
  };
}

function shareOf(perSecond: number): number {
  return Math.min(1, keptPerSecond / perSecond);
}

/** Spreads numbers evenly over 0 to 1 (Knuth's multiplicative hashing, The Art of Computer Programming 6.4). */
function spread(trace: number): number {
  return (Math.imul(trace, 2_654_435_761) >>> 0) / 2 ** 32;
}
