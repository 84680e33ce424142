/** Items in words: their states, their ages, spans of time. */
import type { ItemState } from '../../../contracts/items.ts';

export const stateWords: Readonly<Record<ItemState, string>> = {
  waiting: 'waits',
  delayed: 'waits to retry',
  processing: 'runs',
  done: 'done',
  dead: 'dead',
  cancelled: 'cancelled',
};

export function isOutstanding(state: ItemState): boolean {
  return state === 'waiting' || state === 'delayed' || state === 'processing';
}

/** '0.4 ms', '31 ms', '4.2 s', '3 min'. */
export function duration(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1_000)} s`;
  return ms < 7_200_000
    ? `${Math.round(ms / 60_000)} min`
    : ms < 172_800_000
      ? `${Math.round(ms / 3_600_000)} h`
      : `${Math.round(ms / 86_400_000)} days`;
}

/** A round time under an axis: '5 ms', '2.5 s', '10 s'. */
export function tickWords(ms: number): string {
  if (ms < 1_000) return `${Number(ms.toFixed(1))} ms`;
  if (ms < 120_000) return `${Number((ms / 1_000).toFixed(1))} s`;
  return duration(ms);
}

/** How long ago it was, to whole seconds: 'now', '12 s', '3 min'. */
export function age(at: number, now: number): string {
  const passed = Math.floor(Math.max(0, now - at) / 1_000);
  if (passed === 0) return 'now';
  return passed < 120 ? `${passed} s` : duration(passed * 1_000);
}
