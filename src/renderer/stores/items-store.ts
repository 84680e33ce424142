/** The items of the chosen system, newest first, as its filter wants them; asked for anew while things move. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge, ItemRow } from '../bridge.ts';
import { merged } from './merged.ts';

export const itemFilters = ['all', 'outstanding', 'done', 'dead'] as const;
export type ItemFilter = (typeof itemFilters)[number];

export interface ItemsSlice {
  readonly system: string | null;
  readonly filter: ItemFilter;
  readonly text: string;
  /** Null until they were asked for. */
  readonly rows: readonly ItemRow[] | null;
  /** The text that the rows answer to: it is behind what is typed until the answer is there. */
  readonly foundFor: string;
  readonly failure: Failure | null;
}

/** So many are listed; older ones are found by filter and text. */
export const itemLimit = 500;

export function createItemsStore(bridge: Bridge, fixed?: ItemFilter) {
  const store = createStore<ItemsSlice>(() => ({
    system: null,
    filter: fixed ?? 'all',
    text: '',
    rows: null,
    foundFor: '',
    failure: null,
  }));
  const fetching = merged(async () => {
    const { system, filter, text } = store.getState();
    if (system === null) return;
    const answer = await bridge.request('machine.items', {
      system,
      limit: itemLimit,
      ...(filter === 'all' ? {} : { state: filter }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    });
    const now = store.getState();
    if (now.system !== system || now.filter !== filter || now.text !== text) return;
    store.setState(
      answer.ok ? { rows: answer.value, foundFor: text.trim(), failure: null } : { failure: answer.error },
    );
  }, 400);
  const change = (to: Partial<ItemsSlice>) => {
    store.setState(to);
    fetching.ask();
  };
  return {
    store,
    choose(system: string): void {
      if (system !== store.getState().system) change({ system, rows: null, failure: null });
    },
    filter: (filter: ItemFilter) => {
      change({ filter });
    },
    search: (text: string) => {
      change({ text: text.slice(0, 200) });
    },
    refresh: fetching.ask,
  };
}

export type ItemsStore = ReturnType<typeof createItemsStore>;
