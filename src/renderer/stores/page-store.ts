/** The page: one scene's text and what is known of it, kept while it is still true. */
import { createStore } from 'zustand/vanilla';
import type { Outline, ScenePage } from '../../contracts/book.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';
import { merged, settled } from './merged.ts';

export interface PageSlice {
  readonly book: string | null;
  readonly scene: number;
  /** What is shown; an earlier scene's page stays until the wanted one is there. */
  readonly page: ScenePage | null;
  readonly failure: Failure | null;
}

/** What the outline said of the scene when the page was fetched. */
function stateOf(outline: Outline | null, scene: number): string {
  const entry = outline?.scenes[scene];
  return entry === undefined ? '' : `${entry.words} ${entry.felt} ${entry.heard} ${entry.told}`;
}

export function createPageStore(bridge: Bridge) {
  const store = createStore<PageSlice>(() => ({ book: null, scene: 0, page: null, failure: null }));
  let outline: Outline | null = null;
  let shown = '';

  const fetching = merged(async () => {
    const { book, scene } = store.getState();
    if (book === null) return;
    const state = stateOf(outline, scene);
    const answer = await bridge.request('reading.scene', { book, position: scene });
    const now = store.getState();
    if (now.book !== book || now.scene !== scene) return;
    shown = state;
    store.setState(answer.ok ? { page: answer.value, failure: null } : { failure: answer.error });
  }, 60);
  const afterwards = settled(fetching.ask, 700);

  return {
    store,
    open(book: string | null, scene: number): void {
      const now = store.getState();
      if (now.book === book && now.scene === scene) return;
      store.setState({ book, scene, failure: null, page: now.book === book ? now.page : null });
      if (book !== null) fetching.ask();
    },
    /** Fetches again when the outline says more of this scene than when it was fetched. */
    outlined(next: Outline | null): void {
      outline = next;
      const { book, scene, page } = store.getState();
      if (book === null || next === null || next.book !== book) return;
      if (page === null || page.position !== scene || stateOf(next, scene) !== shown) fetching.ask();
    },
    /** Looks once more when the book has come to rest: an edit may leave every count as it was. */
    changed(book: string): void {
      if (store.getState().book === book) afterwards.ask();
    },
  };
}

export type PageStore = ReturnType<typeof createPageStore>;
