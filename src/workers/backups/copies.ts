/** What takes long about backups, done in a thread that lives for one call. */
import { join } from 'node:path';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import { type CallingThread, startThread } from '../calling-thread.ts';

/** Each rejects with a `ScriptoriumError`. */
export interface Copies {
  /** Copies the database, or another one, into an empty file, with what stands in its log. */
  copy(to: string, from?: string): Promise<void>;
  /** Rejects with `backup-damaged` or `store-newer`. */
  check(copy: string): Promise<void>;
  /** Lets what is being done come to its end; what is asked for from now on is refused (`backup-failed`). */
  close(): Promise<void>;
}

export function threadCopies(script: URL, dataFolder: string): Copies {
  const file = join(dataFolder, folderContents.database);
  const open = new Set<CallingThread>();
  let closed = false;
  const call = async (method: string, ...args: readonly unknown[]): Promise<void> => {
    if (closed) throw new ScriptoriumError('backup-failed', 'Scriptorium is closing, and begins nothing with backups.');
    const thread = startThread(script, { options: { file, durability: 'strict', models: {} } }, 'backup');
    open.add(thread);
    try {
      await thread.call(method, ...args);
    } finally {
      open.delete(thread);
      await thread.close();
    }
  };
  return {
    copy: (to, from) => call('copy', to, from),
    check: copy => call('check', copy),
    async close() {
      closed = true;
      await Promise.all([...open].map(thread => thread.close()));
    },
  };
}
