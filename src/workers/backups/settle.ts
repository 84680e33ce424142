/** Gives a file its name only once it is whole and on the disk. */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * `write` fills an empty file that nobody else may read; `place` gives it its name. What is left when it is killed is
 * `….partial`.
 */
export async function settle(
  file: string,
  write: (partial: string) => Promise<void>,
  place: (partial: string, file: string) => Promise<void> = rename,
): Promise<void> {
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  try {
    await (await open(partial, 'wx', 0o600)).close();
    await write(partial);
    await sync(partial, 'r+');
    await place(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
  // A folder cannot be synced on Windows.
  if (process.platform !== 'win32') await sync(dirname(file), 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
