/** Waits a little for a data folder that is about to be given back, as by a window that is just closing. */
import { setTimeout as wait } from 'node:timers/promises';
import { ScriptoriumError } from '../../contracts/errors.ts';

/** Tries again while the folder is in use, for `forMs` at most. */
export async function withPatience<T>(open: () => Promise<T>, forMs: number, everyMs = 250): Promise<T> {
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const inUse = error instanceof ScriptoriumError && error.code === 'folder-in-use';
      if (!inUse || performance.now() + everyMs > until) throw error;
      await wait(everyMs);
    }
  }
}
