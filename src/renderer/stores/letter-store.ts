/** The dead letter that is open, and its data as it is being edited. What is refused leaves the typing as it was. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { DeadSelection } from '../../contracts/storage.ts';
import type { Bridge, DeadLetterView } from '../bridge.ts';

export interface LetterSlice {
  readonly id: number | null;
  readonly letter: DeadLetterView | null;
  /** Its data as it was typed. */
  readonly draft: string;
  readonly busy: boolean;
  /** Why it could not be shown or replayed. */
  readonly failure: Failure | null;
}

const closed = { letter: null, draft: '', busy: false, failure: null } as const;

export function createLetterStore(bridge: Bridge) {
  const store = createStore<LetterSlice>(() => ({ id: null, ...closed }));
  const open = async (id: number | null) => {
    if (id === store.getState().id) return;
    store.setState({ id, ...closed });
    if (id === null) return;
    const answer = await bridge.request('machine.dead', { id });
    if (store.getState().id !== id) return;
    store.setState(answer.ok ? { letter: answer.value, draft: answer.value.data } : { failure: answer.error });
  };
  const act = async <T>(task: () => Promise<{ ok: true; value: T } | { ok: false; error: Failure }>) => {
    if (store.getState().busy) return null;
    store.setState({ busy: true, failure: null });
    const answer = await task();
    store.setState(answer.ok ? { busy: false } : { busy: false, failure: answer.error });
    return answer.ok ? answer.value : null;
  };
  return {
    store,
    open,
    edit: (draft: string) => {
      store.setState({ draft, failure: null });
    },
    /** Answers how many are waiting again; null where that was refused. */
    async replay(which: DeadSelection, data?: string): Promise<number | null> {
      const done = await act(
        async () =>
          await bridge.request('machine.replay', { which: plain(which), ...(data === undefined ? {} : { data }) }),
      );
      if (done !== null) await open(null);
      return done?.replayed ?? null;
    },
    async discard(which: DeadSelection): Promise<number | null> {
      const done = await act(async () => await bridge.request('machine.discard', { which: plain(which) }));
      if (done !== null) await open(null);
      return done?.discarded ?? null;
    },
  };
}

function plain(which: DeadSelection) {
  return which.kind === 'ids' ? { kind: which.kind, ids: [...which.ids] } : which;
}

export type LetterStore = ReturnType<typeof createLetterStore>;
