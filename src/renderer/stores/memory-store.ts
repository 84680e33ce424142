/** What the chosen character remembers by a scene, fetched by the hundred as it comes into sight; and the writer's own. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Grade, Memory, MemoryKind, MemoryPage } from '../../contracts/memory.ts';
import type { Bridge } from '../bridge.ts';
import { settled } from './merged.ts';

/** What is asked for. */
interface Asked {
  readonly book: string | null;
  readonly key: string | null;
  readonly scene: number;
  readonly kind: MemoryKind | null;
  readonly words: string;
}

export interface MemorySlice extends Asked {
  readonly total: number | null;
  readonly kinds: MemoryPage['kinds'];
  readonly places: MemoryPage['places'];
  /** By place among all; what was not fetched yet is not there. */
  readonly memories: ReadonlyMap<number, Memory>;
  readonly complete: boolean;
  readonly failure: Failure | null;
}

export interface OwnMemory {
  readonly character: string;
  readonly text: string;
  readonly kind: MemoryKind;
  readonly grade: Grade;
  /** Null for before the book. */
  readonly scene: number | null;
}

const perPage = 100;
const nothing = { total: null, kinds: {}, places: {}, memories: new Map<number, Memory>(), failure: null };

export function createMemoryStore(bridge: Bridge) {
  const store = createStore<MemorySlice>(() => ({
    ...nothing,
    book: null,
    key: null,
    scene: 0,
    kind: null,
    words: '',
    complete: false,
  }));
  let asked = new Set<number>();

  const fetchFrom = async (offset: number, fresh: boolean): Promise<void> => {
    const { book, key, scene, kind, words } = store.getState();
    if (book === null || key === null || asked.has(offset)) return;
    asked.add(offset);
    const mine = asked;
    const answer = await bridge.request('reading.memories', { book, key, scene, kind, words, offset, limit: perPage });
    if (mine !== asked) return;
    if (!answer.ok) {
      asked.delete(offset);
      store.setState({ failure: answer.error });
      return;
    }
    const { total, kinds, places, complete, memories: found } = answer.value;
    const memories = new Map(fresh ? [] : store.getState().memories);
    for (const [place, memory] of found.entries()) memories.set(offset + place, memory);
    store.setState({ memories, total, kinds, places, complete, failure: null });
  };
  const again = (): Promise<void> => {
    asked = new Set();
    return fetchFrom(0, true);
  };
  const afterwards = settled(() => void again(), 700);
  const soon = settled(() => void again(), 200);

  return {
    store,
    /** Asks for something else; typing a search is waited for. */
    choose(to: Partial<Asked>): void {
      const now = store.getState();
      const next = { ...now, ...to };
      const same = now.book === next.book && now.key === next.key && now.scene === next.scene;
      if (same && now.kind === next.kind && now.words === next.words) return;
      store.setState(now.key === next.key && now.book === next.book ? to : { ...nothing, ...to });
      if (now.words === next.words) void again();
      else soon.ask();
    },
    /** Sees to it that the memories from `first` to `last` are on their way. */
    need(first: number, last: number): void {
      for (let offset = first - (first % perPage); offset <= last; offset += perPage) void fetchFrom(offset, false);
    },
    changed(book: string): void {
      if (store.getState().book === book) afterwards.ask();
    },
    /** Null where it was added. */
    async add(own: OwnMemory): Promise<Failure | null> {
      const { book } = store.getState();
      if (book === null) return null;
      const answer = await bridge.request('reading.addMemory', { book, ...own });
      if (!answer.ok) return answer.error;
      await again();
      return null;
    },
    async forget(memory: Memory): Promise<Failure | null> {
      const { book } = store.getState();
      if (book === null) return null;
      const answer = await bridge.request('reading.forgetMemory', {
        book,
        character: memory.character,
        ids: [memory.id],
      });
      if (!answer.ok) return answer.error;
      await again();
      return null;
    },
  };
}

export type MemoryStore = ReturnType<typeof createMemoryStore>;
