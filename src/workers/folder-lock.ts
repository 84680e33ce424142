/** One process owns a data folder. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ScriptoriumError } from '../contracts/errors.ts';
import { folderContents } from '../contracts/host.ts';
import { type ExclusiveFile, holdExclusively } from '../engine/storage/driver.ts';

/**
 * Makes the folder where it is missing, and takes it. Throws `folder-in-use` or `folder-unwritable`. Nothing stays
 * locked after a crash: the system takes the lock back from a process that ends.
 */
export async function lockFolder(folder: string): Promise<ExclusiveFile> {
  const held = await take(folder).catch((error: unknown) => {
    if (isDamaged(error)) {
      throw new ScriptoriumError('folder-unwritable', `The file ${join(folder, folderContents.lock)} is damaged.`, {
        advice: 'Nothing is kept in it: move it away, or run `scriptorium doctor --mend`.',
        cause: error,
      });
    }
    throw new ScriptoriumError('folder-unwritable', `The data folder ${folder} cannot be made or written to.`, {
      cause: error,
    });
  });
  if (held === null)
    throw new ScriptoriumError('folder-in-use', `Another Scriptorium works on the data folder ${folder}.`);
  return held;
}

async function take(folder: string): Promise<ExclusiveFile | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return holdExclusively(join(folder, folderContents.lock));
}

/** Something else stands where SQLite keeps its locks. */
function isDamaged(error: unknown): boolean {
  return error instanceof Error && /not a database/iu.test(error.message);
}
