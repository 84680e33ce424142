/** Where the reader is: the screen, the view, the book, the scene, and the passage that is lit. */
import { createStore } from 'zustand/vanilla';
import type { Bridge, Place, SystemSort } from '../bridge.ts';
import { settled } from './merged.ts';

export interface Passage {
  readonly scene: number;
  readonly start: number;
  readonly end: number;
}

export interface PlaceSlice extends Place {
  /** Lit on the page, until another scene is opened. */
  readonly passage: Passage | null;
}

export function createPlaceStore(bridge: Bridge) {
  const store = createStore<PlaceSlice>(() => ({
    screen: 'overview',
    view: 'arc',
    book: null,
    scene: 0,
    sort: null,
    passage: null,
  }));
  const keep = settled(() => {
    const { screen, view, book, scene, sort } = store.getState();
    void bridge.request('app.setPlace', { screen, view, book, scene, sort });
  }, 400);
  const go = (to: Partial<PlaceSlice>) => {
    store.setState(to);
    keep.ask();
  };
  return {
    store,
    /** Takes up the place that was kept, without keeping it again. */
    restore: (place: Place) => {
      store.setState({ ...place, passage: null });
    },
    showScreen: (screen: Place['screen']) => {
      go({ screen });
    },
    showView: (view: Place['view']) => {
      go({ screen: 'reading', view });
    },
    /** Lists the systems by a figure; null puts them back into their groups. */
    sortSystems: (sort: SystemSort | null) => {
      go({ sort });
    },
    openBook: (book: string | null) => {
      if (book !== store.getState().book) go({ book, scene: 0, passage: null });
    },
    openScene: (scene: number) => {
      go({ screen: 'reading', scene, passage: null });
    },
    /** Steps back where the book has become shorter than the place in it. */
    keepWithin: (scenes: number) => {
      const { scene } = store.getState();
      if (scenes > 0 && scene >= scenes) go({ scene: scenes - 1, passage: null });
    },
    openPassage: (passage: Passage) => {
      go({ screen: 'reading', scene: passage.scene, passage });
    },
  };
}

export type PlaceStore = ReturnType<typeof createPlaceStore>;
