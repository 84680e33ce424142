/** How the writing of the open book goes: its counts, its goal, its forecast. Asked for while Books is shown. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { BookStatistics } from '../../contracts/writing.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface BooksSlice {
  readonly book: string | null;
  /** Null until it was asked for, and before the first reading. */
  readonly statistics: BookStatistics | null;
  readonly failure: Failure | null;
}

/** A goal as it was typed; the engine says what of it does not fit. */
export interface TypedGoal {
  readonly words: unknown;
  readonly by: unknown;
  readonly daily: unknown;
  readonly days_off: unknown;
}

export function createBooksStore(bridge: Bridge) {
  const store = createStore<BooksSlice>(() => ({ book: null, statistics: null, failure: null }));
  const load = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const answer = await bridge.request('books.statistics', { book });
    if (store.getState().book !== book) return;
    store.setState(answer.ok ? { statistics: answer.value, failure: null } : { failure: answer.error });
  }, 400);
  return {
    store,
    open(book: string | null): void {
      if (book === store.getState().book) return;
      store.setState({ book, statistics: null, failure: null });
      if (book !== null) load.ask();
    },
    changed: (): void => {
      load.ask();
    },
    /** Null where the goal was set. */
    async setGoal(book: string, goal: TypedGoal): Promise<Failure | null> {
      const answer = await bridge.request('books.setGoal', { book, ...goal });
      load.ask();
      return answer.ok ? null : answer.error;
    },
  };
}

export type BooksStore = ReturnType<typeof createBooksStore>;
