/** What takes long about backups, done in a thread that lives for one call. */
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import { type CallingThread, startThread } from '../calling-thread.ts';

/** Each rejects with a `ScriptoriumError`. */
export interface Copies {
  /** Copies the database into an empty file. */
  copy(to: string): Promise<void>;
  /** Rejects with `backup-damaged` or `store-newer`. */
  check(copy: string): Promise<void>;
  /** The database must not be open. */
  foldInLog(): Promise<void>;
  /** Ends what is being done. */
  close(): Promise<void>;
}

export function threadCopies(script: URL, dataFolder: string): Copies {
  const file = join(dataFolder, folderContents.database);
  const open = new Set<CallingThread>();
  const call = async (method: string, ...args: readonly unknown[]): Promise<void> => {
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
    copy: to => call('copy', to),
    check: copy => call('check', copy),
    foldInLog: () => call('foldInLog'),
    async close() {
      await Promise.all([...open].map(thread => thread.close()));
    },
  };
}
