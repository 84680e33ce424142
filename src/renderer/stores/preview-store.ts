/** The manuscript that is looked at before it is taken in. */
import { createStore } from 'zustand/vanilla';
import type { Preview } from '../../contracts/book.ts';
import type { Events } from '../../contracts/ipc/index.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Result } from '../../contracts/result.ts';
import type { Bridge } from '../bridge.ts';

export type PreviewSlice =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly name: string }
  | { readonly kind: 'found'; readonly preview: Preview; readonly taking: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function createPreviewStore(bridge: Bridge) {
  const store = createStore<PreviewSlice>(() => ({ kind: 'none' }));
  const set = (slice: PreviewSlice) => {
    store.setState(slice, true);
  };
  const show = (answer: Result<Preview | null>) => {
    if (!answer.ok) set({ kind: 'failed', failure: answer.error });
    else if (answer.value !== null) set({ kind: 'found', preview: answer.value, taking: false });
  };
  const dismiss = async () => {
    const slice = store.getState();
    set({ kind: 'none' });
    if (slice.kind === 'found') await bridge.request('books.dismiss', { preview: slice.preview.id });
  };
  let choosing = false;
  return {
    store,
    show,
    /** Something is being looked at; what was asked for here and has been answered is not looked at any more. */
    looking({ name, asked }: Events['books.looking']) {
      if (!asked || choosing) set({ kind: 'looking', name });
    },
    dismiss,
    /** Asks the system's file dialog; what is shown stays until something was chosen. */
    async choose(wanted: 'files' | 'folder'): Promise<void> {
      if (choosing) return;
      choosing = true;
      try {
        show(await bridge.request(wanted === 'files' ? 'books.choose' : 'books.chooseFolder', undefined));
      } finally {
        choosing = false;
      }
    },
    async sample(): Promise<void> {
      set({ kind: 'looking', name: 'the sample book' });
      show(await bridge.request('books.previewSample', undefined));
    },
    async open(files: readonly File[]): Promise<void> {
      await dismiss();
      set({ kind: 'looking', name: files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files` });
      show(await bridge.open(...files));
    },
    /** Answers the id of the book that is now on the shelf, or null. */
    async takeIn(): Promise<string | null> {
      const slice = store.getState();
      if (slice.kind !== 'found' || slice.taking) return null;
      set({ ...slice, taking: true });
      const answer = await bridge.request('books.takeIn', { preview: slice.preview.id });
      set(answer.ok ? { kind: 'none' } : { kind: 'failed', failure: answer.error });
      return answer.ok ? answer.value.book : null;
    },
  };
}

export type PreviewStore = ReturnType<typeof createPreviewStore>;
