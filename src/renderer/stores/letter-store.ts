/** The dead letter that is open, and its data as it is being edited. Typing is kept by letter until that letter is done. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Result } from '../../contracts/result.ts';
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

/** `fail` tells why an act failed whose letter is no longer the open one. */
export function createLetterStore(bridge: Bridge, fail: (failure: Failure) => void) {
  const store = createStore<LetterSlice>(() => ({ id: null, ...closed }));
  const typed = new Map<number, string>();
  const open = async (id: number | null) => {
    if (id === store.getState().id) return;
    store.setState({ id, ...closed });
    if (id === null) return;
    const answer = await bridge.request('machine.dead', { id });
    if (store.getState().id !== id) return;
    store.setState(
      answer.ok ? { letter: answer.value, draft: typed.get(id) ?? answer.value.data } : { failure: answer.error },
    );
  };
  /** Closes the open letter where it was among those acted on. */
  const closeIfDone = async (which: DeadSelection) => {
    const { id } = store.getState();
    if (which.kind === 'ids') for (const done of which.ids) typed.delete(done);
    if (id === null) return;
    if (which.kind === 'ids') {
      if (which.ids.includes(id)) await open(null);
      return;
    }
    const answer = await bridge.request('machine.dead', { id });
    if (answer.ok || answer.error.code !== 'no-such-item') return;
    typed.delete(id);
    if (store.getState().id === id) await open(null);
  };
  const act = async <T>(which: DeadSelection, task: () => Promise<Result<T>>): Promise<T | null> => {
    const { id, busy } = store.getState();
    if (busy) return null;
    store.setState({ busy: true, failure: null });
    const answer = await task();
    if (store.getState().id === id) store.setState({ busy: false, failure: answer.ok ? null : answer.error });
    else if (!answer.ok) fail(answer.error);
    if (!answer.ok) return null;
    await closeIfDone(which);
    return answer.value;
  };
  return {
    store,
    open,
    edit: (draft: string) => {
      const { id, letter } = store.getState();
      if (id !== null && draft !== letter?.data) typed.set(id, draft);
      else if (id !== null) typed.delete(id);
      store.setState({ draft, failure: null });
    },
    /** Answers how many are waiting again; null where that was refused. */
    async replay(which: DeadSelection, data?: string): Promise<number | null> {
      const done = await act(
        which,
        async () =>
          await bridge.request('machine.replay', { which: plain(which), ...(data === undefined ? {} : { data }) }),
      );
      return done?.replayed ?? null;
    },
    async discard(which: DeadSelection): Promise<number | null> {
      const done = await act(which, async () => await bridge.request('machine.discard', { which: plain(which) }));
      return done?.discarded ?? null;
    },
  };
}

function plain(which: DeadSelection) {
  return which.kind === 'ids' ? { kind: which.kind, ids: [...which.ids] } : which;
}

export type LetterStore = ReturnType<typeof createLetterStore>;
