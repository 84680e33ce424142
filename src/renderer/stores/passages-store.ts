/** The passages behind the chosen character, fetched by the hundred as they come into sight. */
import { createStore } from 'zustand/vanilla';
import type { CharacterPassages } from '../../contracts/book.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';
import { settled } from './merged.ts';

type Kind = CharacterPassages['kind'];
export type CharacterPassage = CharacterPassages['passages'][number];

export interface PassagesSlice {
  readonly book: string | null;
  readonly key: string | null;
  readonly kind: Kind;
  readonly total: number | null;
  /** By place among all; what was not fetched yet is not there. */
  readonly passages: ReadonlyMap<number, CharacterPassage>;
  readonly failure: Failure | null;
}

const perPage = 100;

export function createPassagesStore(bridge: Bridge) {
  const store = createStore<PassagesSlice>(() => ({
    book: null,
    key: null,
    kind: 'quotations',
    total: null,
    passages: new Map(),
    failure: null,
  }));
  let asked = new Set<number>();

  const fetchFrom = async (offset: number, fresh: boolean) => {
    const { book, key, kind } = store.getState();
    if (book === null || key === null || asked.has(offset)) return;
    asked.add(offset);
    const answer = await bridge.request('reading.character', { book, key, kind, offset, limit: perPage });
    const now = store.getState();
    if (now.book !== book || now.key !== key || now.kind !== kind) return;
    if (!answer.ok) {
      asked.delete(offset);
      store.setState({ failure: answer.error });
      return;
    }
    const passages = new Map(fresh ? [] : now.passages);
    for (const [place, passage] of answer.value.passages.entries()) passages.set(offset + place, passage);
    store.setState({ passages, total: answer.value.total, failure: null });
  };
  const again = () => {
    asked = new Set();
    void fetchFrom(0, true);
  };
  const afterwards = settled(again, 700);

  return {
    store,
    choose(book: string, key: string | null, kind: Kind): void {
      const now = store.getState();
      if (now.book === book && now.key === key && now.kind === kind) return;
      store.setState({ book, key, kind, total: null, passages: new Map(), failure: null });
      again();
    },
    /** Sees to it that the passages from `first` to `last` are on their way. */
    need(first: number, last: number): void {
      for (let offset = first - (first % perPage); offset <= last; offset += perPage) void fetchFrom(offset, false);
    },
    changed(book: string): void {
      if (store.getState().book === book) afterwards.ask();
    },
  };
}

export type PassagesStore = ReturnType<typeof createPassagesStore>;
