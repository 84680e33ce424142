/** The dial: pushed by words, drawn back to balance, released at a threshold. Pure; 0 is the low pole, 1 the high. */
import type { Pole } from '../../../contracts/meter.ts';

export const balance = 0.5;

export interface Pushed {
  /** Where it stood before the words counted, drawn back by what passed since. */
  readonly before: number;
  /** The furthest it came. */
  readonly peak: number;
  /** Where it stands now: at balance where it was released. */
  readonly level: number;
  readonly released: Pole | null;
}

export interface Push {
  readonly low: number;
  readonly high: number;
  /** Of the text; above a thousand, words count by their density. */
  readonly words: number;
}

/** Half of the way back to balance in one half-life. */
export function drawnBack(level: number, passed: number, halfLife: number): number {
  return rounded(balance + (level - balance) * 2 ** (-Math.max(0, passed) / halfLife));
}

/**
 * Words of both poles cancel; each one that is left over goes a part of the way to its pole, half of it in `build` words.
 * `releaseAt` is how near to a pole the dial is released, the same on both sides.
 */
export function push(before: number, { low, high, words }: Push, build: number, releaseAt: number): Pushed {
  const net = (high - low) / Math.max(1, words / 1000);
  const pole = net > 0 ? 1 : 0;
  const peak = rounded(before + (pole - before) * (1 - 2 ** (-Math.abs(net) / build)));
  const released = peak >= releaseAt ? 'high' : peak <= rounded(1 - releaseAt) ? 'low' : null;
  return { before, peak, level: released === null ? peak : balance, released };
}

/** The name of a level: it says nothing that the level does not. */
export function stateOf(level: number, names: { readonly low: string; readonly high: string }): string {
  if (level < 0.2) return `all ${names.low}`;
  if (level < 0.4) return `leaning to ${names.low}`;
  if (level <= 0.6) return 'in balance';
  return level <= 0.8 ? `leaning to ${names.high}` : `all ${names.high}`;
}

export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
