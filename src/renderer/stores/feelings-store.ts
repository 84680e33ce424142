/** The wheel of the open scene, that of the whole book, and the book's meter; asked for while they are looked at. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { BookMeter } from '../../contracts/meter.ts';
import type { Wheel } from '../../contracts/wheel.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface FeelingsSlice {
  readonly book: string | null;
  readonly scene: number;
  /** Null where it is not there yet. */
  readonly sceneWheel: Wheel | null;
  readonly bookWheel: Wheel | null;
  readonly meter: BookMeter | null;
  /** Whether the scene's wheel was asked for and answered. */
  readonly sceneAsked: boolean;
  /** The same for the book's wheel and its meter. */
  readonly bookAsked: boolean;
  readonly failure: Failure | null;
}

export function createFeelingsStore(bridge: Bridge) {
  const store = createStore<FeelingsSlice>(() => ({
    book: null,
    scene: 0,
    sceneWheel: null,
    bookWheel: null,
    meter: null,
    sceneAsked: false,
    bookAsked: false,
    failure: null,
  }));

  const ofScene = merged(async () => {
    const { book, scene } = store.getState();
    if (book === null) return;
    const answer = await bridge.request('reading.wheel', { book, scene });
    const now = store.getState();
    if (now.book !== book || now.scene !== scene) return;
    store.setState(
      answer.ok ? { sceneWheel: answer.value, sceneAsked: true, failure: null } : { failure: answer.error },
    );
  }, 280);

  const ofBook = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const [wheel, meter] = await Promise.all([
      bridge.request('reading.wheel', { book, scene: null }),
      bridge.request('reading.meter', { book }),
    ]);
    if (store.getState().book !== book) return;
    if (wheel.ok) store.setState({ bookWheel: wheel.value });
    if (meter.ok) store.setState({ meter: meter.value });
    const failed = [wheel, meter].find(answer => !answer.ok);
    if (failed === undefined) store.setState({ bookAsked: true });
    else if (!failed.ok) store.setState({ failure: failed.error });
  }, 1500);

  return {
    store,
    /** The view shows this scene of this book; null where it is not to be seen. */
    open(book: string | null, scene: number): void {
      const now = store.getState();
      if (now.book === book && now.scene === scene) return;
      if (now.book !== book) store.setState({ bookWheel: null, meter: null, bookAsked: false, failure: null });
      store.setState({ book, scene, sceneWheel: null, sceneAsked: false });
      if (book === null) return;
      ofScene.ask();
      if (now.book !== book) ofBook.ask();
    },
    changed(book: string): void {
      if (store.getState().book !== book) return;
      ofScene.ask();
      ofBook.ask();
    },
  };
}

export type FeelingsStore = ReturnType<typeof createFeelingsStore>;
