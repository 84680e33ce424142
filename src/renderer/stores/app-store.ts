/** What the program says of itself, and what it has to tell the writer just now. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { AppState, Bridge, Theme } from '../bridge.ts';

export interface AppSlice {
  readonly state: AppState | null;
  /** An error that belongs to no part of a screen; stands under the head until it is put away. */
  readonly failure: Failure | null;
  readonly aboutOpen: boolean;
  /** The notice of damaged settings was read and put away. */
  readonly noticeRead: boolean;
}

export function createAppStore(bridge: Bridge) {
  const store = createStore<AppSlice>(() => ({ state: null, failure: null, aboutOpen: false, noticeRead: false }));
  return {
    store,
    async load(): Promise<AppState | null> {
      const answer = await bridge.request('app.state', undefined);
      store.setState(answer.ok ? { state: answer.value } : { failure: answer.error });
      return answer.ok ? answer.value : null;
    },
    async setTheme(theme: Theme): Promise<void> {
      const { state } = store.getState();
      if (state !== null) store.setState({ state: { ...state, theme } });
      const answer = await bridge.request('app.setTheme', theme);
      if (!answer.ok) store.setState({ failure: answer.error });
    },
    /** Hands a fault of the page to the log; where that fails too, it is left at that. */
    noteFault: (trace: string) => {
      void bridge.request('app.noteFault', trace.slice(0, 8000));
    },
    fail: (failure: Failure | null) => {
      store.setState({ failure });
    },
    showAbout: (aboutOpen: boolean) => {
      store.setState({ aboutOpen });
    },
    readNotice: () => {
      store.setState({ noticeRead: true });
    },
  };
}

export type AppStore = ReturnType<typeof createAppStore>;
