/** Items in words: their states, their ages, spans of time. */
import type { ItemState } from '../../../contracts/items.ts';
import { listed } from '../../ui/phrases.ts';

export const stateWords: Readonly<Record<ItemState, string>> = {
  waiting: 'waits',
  delayed: 'waits to retry',
  processing: 'runs',
  done: 'done',
  dead: 'dead',
  cancelled: 'cancelled',
};

/** The state of an item in a word or two; one that has not been tried waits for its time, not to be tried again. */
export function stateOf({ state, attempts }: { readonly state: ItemState; readonly attempts: number }): string {
  return state === 'delayed' && attempts === 0 ? 'comes later' : stateWords[state];
}

/** What keeps an item or brings it again: 'every 15 min', 'after 12', 'after 3 others'; empty for most. */
export function termsOf({ everyMs, waitsFor }: Terms): string {
  const [first] = waitsFor;
  if (first !== undefined) return waitsFor.length === 1 ? `after ${first}` : `after ${waitsFor.length} others`;
  return everyMs === null ? '' : `every ${duration(everyMs)}`;
}

/** The same, with all that it waits for; undefined where there is nothing to tell. */
export function allTermsOf(terms: Terms): string | undefined {
  if (terms.waitsFor.length > 0) return `Waits for ${listed(terms.waitsFor.map(String))}`;
  return terms.everyMs === null ? undefined : `Comes again ${termsOf(terms)}`;
}

interface Terms {
  readonly everyMs: number | null;
  readonly waitsFor: readonly number[];
}

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
