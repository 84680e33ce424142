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
  /** Memories that are being typed, by book and character: they are kept until they are added. */
  readonly drafts: Readonly<Record<string, MemoryDraft>>;
  /** One is being added. */
  readonly adding: boolean;
}

/** A memory of the writer's own as it is being typed. */
export interface MemoryDraft {
  readonly text: string;
  readonly kind: MemoryKind;
  readonly grade: Grade;
}

export const emptyDraft: MemoryDraft = { text: '', kind: 'event', grade: 'moderate' };

/** What came of adding a memory; `busy` where another is being added, so that this one was not. */
export type Added =
  { readonly kind: 'added' } | { readonly kind: 'busy' } | { readonly kind: 'refused'; readonly failure: Failure };

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
    drafts: {},
    adding: false,
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
    edit(character: string, draft: MemoryDraft): void {
      store.setState(({ book, drafts }) => ({ drafts: { ...drafts, [draftKey(book, character)]: draft } }));
    },
    /** Adds what was typed for a character, known from `scene` on; null for before the book. */
    async add(character: string, scene: number | null): Promise<Added> {
      const { book, adding } = store.getState();
      if (book === null || adding) return { kind: 'busy' };
      const draft = draftOf(store.getState(), character);
      store.setState({ adding: true });
      const answer = await bridge.request('reading.addMemory', { book, character, scene, ...draft });
      if (!answer.ok) {
        store.setState({ adding: false });
        return { kind: 'refused', failure: answer.error };
      }
      store.setState(({ drafts }) => ({
        adding: false,
        drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== draftKey(book, character))),
      }));
      await again();
      return { kind: 'added' };
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

/** What is being typed for a character of the open book. */
export function draftOf({ book, drafts }: Pick<MemorySlice, 'book' | 'drafts'>, character: string): MemoryDraft {
  return drafts[draftKey(book, character)] ?? emptyDraft;
}

function draftKey(book: string | null, character: string): string {
  return `${book ?? ''}\n${character}`;
}

export type MemoryStore = ReturnType<typeof createMemoryStore>;
