/** The open book: its outline, its arc, its cast. Asked for anew, with measure, while it changes. */
import { createStore } from 'zustand/vanilla';
import type { Arc, Cast, Outline } from '../../contracts/book.ts';
import type { Failure } from '../../contracts/errors.ts';
import { bookScale } from '../book/book-scale.ts';
import type { BookScale } from '../book/book-scale.ts';
import { addSample, progressOf } from '../book/progress.ts';
import type { PaceSample } from '../book/progress.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface BookSlice {
  readonly book: string | null;
  readonly outline: Outline | null;
  readonly scale: BookScale | null;
  readonly arc: Arc | null;
  readonly cast: Cast | null;
  readonly pace: readonly PaceSample[];
  readonly failure: Failure | null;
}

const nothing: Omit<BookSlice, 'book'> = {
  outline: null,
  scale: null,
  arc: null,
  cast: null,
  pace: [],
  failure: null,
};

export function createBookStore(bridge: Bridge, now: () => number = () => performance.now()) {
  const store = createStore<BookSlice>(() => ({ book: null, ...nothing }));
  const isOpen = (book: string) => store.getState().book === book;

  const course = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const [outline, arc] = await Promise.all([
      bridge.request('reading.outline', { book }),
      bridge.request('reading.arc', { book }),
    ]);
    if (!isOpen(book)) return;
    const failed = [outline, arc].find(answer => !answer.ok);
    store.setState({ failure: failed !== undefined && !failed.ok ? failed.error : null });
    if (arc.ok) store.setState({ arc: arc.value });
    if (outline.ok) {
      const sample = { at: now(), words: progressOf(outline.value).wordsRead };
      const { pace, scale, outline: before } = store.getState();
      store.setState({
        outline: outline.value,
        scale: before !== null && scale !== null && sameShape(before, outline.value) ? scale : bookScale(outline.value),
        pace: addSample(pace, sample),
      });
    }
  }, 280);

  const cast = merged(async () => {
    const { book } = store.getState();
    if (book === null) return;
    const answer = await bridge.request('reading.cast', { book });
    if (isOpen(book) && answer.ok) store.setState({ cast: answer.value });
  }, 1500);

  const refresh = () => {
    course.ask();
    cast.ask();
  };
  return {
    store,
    open(book: string | null): void {
      if (book === store.getState().book) return;
      store.setState({ book, ...nothing });
      if (book !== null) refresh();
    },
    changed(book: string): void {
      if (isOpen(book)) refresh();
    },
  };
}

/** Chapters and scenes are where they were, so that what was drawn from them still stands. */
function sameShape(before: Outline, after: Outline): boolean {
  return (
    before.scenes.length === after.scenes.length &&
    before.chapters.length === after.chapters.length &&
    before.scenes.every((scene, position) => scene.words === after.scenes[position]?.words) &&
    before.chapters.every((chapter, index) => {
      const other = after.chapters[index];
      return (
        chapter.firstScene === other?.firstScene && chapter.heading === other.heading && chapter.title === other.title
      );
    })
  );
}

export type BookStore = ReturnType<typeof createBookStore>;
