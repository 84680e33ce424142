/** The machine: its systems, their figures, and how fast items move just now. */
import { createStore } from 'zustand/vanilla';
import type { MachineFigures } from '../../contracts/statistics.ts';
import type { Bridge, SystemCard } from '../bridge.ts';
import { settled } from './merged.ts';
import type { Tally } from './rates.ts';
import { keepTallies, ratesOf, tallyOf } from './rates.ts';

export interface MachineSlice {
  readonly systems: readonly SystemCard[];
  readonly figures: MachineFigures | null;
  /** Items a second by system; empty while nothing moves. */
  readonly rates: ReadonlyMap<string, number>;
}

export function createMachineStore(bridge: Bridge, now: () => number = () => performance.now()) {
  const store = createStore<MachineSlice>(() => ({ systems: [], figures: null, rates: new Map() }));
  let tallies: readonly Tally[] = [];
  const rest = settled(() => {
    tallies = [];
    store.setState({ rates: new Map() });
  }, 1500);
  const take = (figures: MachineFigures) => {
    tallies = keepTallies(tallies, tallyOf(figures, now()));
    store.setState({ figures, rates: ratesOf(tallies) });
    rest.ask();
  };
  return {
    store,
    take,
    async load(): Promise<void> {
      const [systems, figures] = await Promise.all([
        bridge.request('machine.systems', undefined),
        bridge.request('machine.figures', undefined),
      ]);
      if (systems.ok) store.setState({ systems: systems.value });
      if (figures.ok) take(figures.value);
    },
    close: rest.close,
  };
}

export type MachineStore = ReturnType<typeof createMachineStore>;
