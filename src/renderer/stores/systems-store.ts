/** What is chosen on the Systems screen: the system, what of it is shown, the item; and what is said of the last action. */
import { createStore } from 'zustand/vanilla';

export const systemViews = ['items', 'dead', 'operations', 'figures'] as const;
export type SystemView = (typeof systemViews)[number];

/** What the focus is handed to, once it is there. */
export type Aim = 'detail' | 'items' | 'dead' | 'letter' | 'journey';

export interface SystemsSlice {
  readonly system: string | null;
  readonly view: SystemView;
  /** The item whose journey is shown. */
  readonly item: number | null;
  /** What the last action came to, read aloud politely. */
  readonly said: string;
  /** Whether it is also written out, for those who see. */
  readonly written: boolean;
  readonly aim: Aim | null;
  /** Only systems that need attention are listed. */
  readonly onlyAttention: boolean;
}

export function createSystemsStore() {
  const store = createStore<SystemsSlice>(() => ({
    system: null,
    view: 'items',
    item: null,
    said: '',
    written: true,
    aim: null,
    onlyAttention: false,
  }));
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
    aimAt: (aim: Aim | null) => {
      store.setState({ aim });
    },
    onlyAttention: (onlyAttention: boolean) => {
      store.setState({ onlyAttention });
    },
    /** What was said belongs to the visit: the next one begins in silence. */
    forget: () => {
      store.setState({ said: '' });
    },
    say: (said: string, written = true) => {
      store.setState({ said, written });
    },
  };
}

export type SystemsStore = ReturnType<typeof createSystemsStore>;
