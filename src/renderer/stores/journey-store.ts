/** The journey of one item: every attempt of every item of its trace; asked for anew while it goes on. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Hop } from '../../contracts/items.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface JourneySlice {
  readonly item: number | null;
  readonly trace: number | null;
  readonly hops: readonly Hop[] | null;
  readonly failure: Failure | null;
}

export function createJourneyStore(bridge: Bridge) {
  const store = createStore<JourneySlice>(() => ({ item: null, trace: null, hops: null, failure: null }));
  const fetching = merged(async () => {
    const { item } = store.getState();
    if (item === null) return;
    const answer = await bridge.request('machine.trace', { id: item });
    if (store.getState().item !== item) return;
    store.setState(answer.ok ? { ...answer.value, failure: null } : { failure: answer.error });
  }, 600);
  return {
    store,
    open(item: number | null): void {
      if (item === store.getState().item) return;
      store.setState({ item, trace: null, hops: null, failure: null });
      fetching.ask();
    },
    refresh: fetching.ask,
  };
}

export type JourneyStore = ReturnType<typeof createJourneyStore>;
