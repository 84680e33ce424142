/** The shelf: which books there are, and what is done with them. */
import { createStore } from 'zustand/vanilla';
import type { BookSummary } from '../../contracts/book.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';

export interface ShelfSlice {
  /** Null until it was asked for. */
  readonly books: readonly BookSummary[] | null;
}

export function createShelfStore(bridge: Bridge, fail: (failure: Failure) => void) {
  const store = createStore<ShelfSlice>(() => ({ books: null }));
  const load = async () => {
    const answer = await bridge.request('books.list', undefined);
    if (answer.ok) store.setState({ books: answer.value });
    else fail(answer.error);
  };
  const act = async (name: 'books.remove' | 'books.bringBack' | 'books.sync' | 'books.relocate', book: string) => {
    const answer = await bridge.request(name, { book });
    if (!answer.ok) fail(answer.error);
    await load();
  };
  return {
    store,
    load,
    remove: async (book: string) => await act('books.remove', book),
    bringBack: async (book: string) => await act('books.bringBack', book),
    sync: async (book: string) => await act('books.sync', book),
    relocate: async (book: string) => await act('books.relocate', book),
  };
}

export type ShelfStore = ReturnType<typeof createShelfStore>;

/** Books that stand on the shelf, present or missing. */
export function standing(books: readonly BookSummary[]): readonly BookSummary[] {
  return books.filter(book => book.state !== 'trashed');
}
