/** What is chosen on the Systems screen: the system, what of it is shown, the item; and what is said of the last action. */
import { createStore } from 'zustand/vanilla';

export const systemViews = ['items', 'dead', 'operations'] as const;
export type SystemView = (typeof systemViews)[number];

export interface SystemsSlice {
  readonly system: string | null;
  readonly view: SystemView;
  /** The item whose journey is shown. */
  readonly item: number | null;
  /** What the last action came to, read aloud politely. */
  readonly said: string;
}

export function createSystemsStore() {
  const store = createStore<SystemsSlice>(() => ({ system: null, view: 'items', item: null, said: '' }));
  return {
    store,
    choose(system: string): void {
      if (system !== store.getState().system) store.setState({ system, item: null });
    },
    show: (view: SystemView) => {
      store.setState({ view });
    },
    /** Shows an item among the items, with its journey. */
    openItem: (item: number | null) => {
      store.setState({ item, view: 'items' });
    },
    say: (said: string) => {
      store.setState({ said });
    },
  };
}

export type SystemsStore = ReturnType<typeof createSystemsStore>;
