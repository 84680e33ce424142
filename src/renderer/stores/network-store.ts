/** The network of the open book while its view is shown, the chosen person with their voice, and the chosen pair. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Network, PairCourse, Profile } from '../../contracts/relations.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface NetworkSlice {
  readonly book: string | null;
  readonly network: Network | null;
  readonly person: string | null;
  readonly other: string | null;
  readonly pair: PairCourse | null;
  readonly voice: Profile | null;
  readonly failure: Failure | null;
}

/** People that the chart has room for. */
export const mostPeople = 24;

const nothing: Omit<NetworkSlice, 'book'> = {
  network: null,
  person: null,
  other: null,
  pair: null,
  voice: null,
  failure: null,
};

/** Whom somebody has most to do with, the first as the network orders its ties. */
export function closestTo(network: Network, key: string): string | null {
  const tie = network.ties.find(one => one.a === key || one.b === key);
  if (tie === undefined) return null;
  return tie.a === key ? tie.b : tie.a;
}

export function createNetworkStore(bridge: Bridge) {
  const store = createStore<NetworkSlice>(() => ({ book: null, ...nothing }));

  const details = async () => {
    const { book, person, other } = store.getState();
    if (book === null || person === null) return;
    const [voice, pair] = await Promise.all([
      bridge.request('reading.voice', { book, key: person }),
      other === null ? null : bridge.request('reading.pair', { book, one: person, other }),
    ]);
    const now = store.getState();
    if (now.book !== book || now.person !== person || now.other !== other) return;
    const failed = [voice, pair].find(answer => answer !== null && !answer.ok);
    store.setState({
      voice: voice.ok ? voice.value : null,
      pair: pair !== null && pair.ok ? pair.value : null,
      failure: failed !== undefined && failed !== null && !failed.ok ? failed.error : null,
    });
  };

  const choose = (person: string | null, other: string | null) => {
    const now = store.getState();
    if (now.person === person && now.other === other) return;
    const kept = now.person === person ? now.voice : null;
    store.setState({ person, other, pair: null, voice: kept, failure: null });
    void details();
  };

  const fetching = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const answer = await bridge.request('reading.network', { book, limit: mostPeople });
    if (store.getState().book !== book) return;
    if (!answer.ok) {
      store.setState({ failure: answer.error });
      return;
    }
    const network = answer.value;
    store.setState({ network, failure: null });
    const { person, other } = store.getState();
    const there = network.people.some(one => one.key === person);
    if (there && person !== null) {
      const stays = other !== null && network.people.some(one => one.key === other);
      store.setState({ other: stays ? other : closestTo(network, person) });
      await details();
    } else {
      const first = network.ties[0]?.a ?? network.people[0]?.key ?? null;
      choose(first, first === null ? null : closestTo(network, first));
    }
  }, 1_500);

  return {
    store,
    /** The view is shown for this book, or not at all. What was chosen stays while it is hidden. */
    open(book: string | null): void {
      if (book === null || book === store.getState().book) return;
      store.setState({ book, ...nothing });
      fetching.ask();
    },
    choosePerson(key: string): void {
      const { network } = store.getState();
      choose(key, network === null ? null : closestTo(network, key));
    },
    choosePair: choose,
    changed(book: string): void {
      if (store.getState().book === book) fetching.ask();
    },
  };
}

export type NetworkStore = ReturnType<typeof createNetworkStore>;
