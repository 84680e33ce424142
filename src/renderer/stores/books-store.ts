/** How the writing of the open book goes: its counts, its goal, its forecast. Asked for while Books is shown. */
import { createStore } from 'zustand/vanilla';
import type { Speech } from '../../contracts/book.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { BookStatistics, GoalFault } from '../../contracts/writing.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface BooksSlice {
  readonly book: string | null;
  /** Null until it was asked for, and before the first reading. */
  readonly statistics: BookStatistics | null;
  /** How much of it is spoken; null until it was asked for. */
  readonly speech: Speech | null;
  readonly failure: Failure | null;
}

export type GoalAnswer =
  | { readonly kind: 'set' }
  | { readonly kind: 'refused'; readonly faults: readonly GoalFault[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A goal as it was typed; what of it does not fit is answered. */
export interface TypedGoal {
  readonly words: unknown;
  readonly by: unknown;
  readonly daily: unknown;
  readonly days_off: unknown;
}

const nothing: Omit<BooksSlice, 'book'> = { statistics: null, speech: null, failure: null };

export function createBooksStore(bridge: Bridge) {
  const store = createStore<BooksSlice>(() => ({ book: null, ...nothing }));
  const load = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const [answer, speech] = await Promise.all([
      bridge.request('books.statistics', { book }),
      bridge.request('reading.speech', { book }),
    ]);
    if (store.getState().book !== book) return;
    if (speech.ok) store.setState({ speech: speech.value });
    store.setState(answer.ok ? { statistics: answer.value, failure: null } : { failure: answer.error });
  }, 400);
  return {
    store,
    open(book: string | null): void {
      if (book === store.getState().book) return;
      store.setState({ book, ...nothing });
      if (book !== null) load.ask();
    },
    changed: (): void => {
      load.ask();
    },
    async setGoal(book: string, goal: TypedGoal): Promise<GoalAnswer> {
      const answer = await bridge.request('books.setGoal', { book, ...goal });
      if (!answer.ok) return { kind: 'failed', failure: answer.error };
      if (answer.value.kind === 'set') load.ask();
      return answer.value;
    },
  };
}

export type BooksStore = ReturnType<typeof createBooksStore>;
