/** Whether writes that were killed have left anything behind. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import { type Diagnosis, fine } from './diagnosis.ts';

const check = 'leftovers';
/** Under such a name nothing is ever read: it is written first, and renamed once it is whole. */
const leftover = /(?:^settings\.json\.tmp-\d+|\.tmp-\d{6,}|\.partial)$/u;
/** A younger one may be written at this moment. */
const leftoverAgeMs = 60_000;

/** `now` in milliseconds since 1970. */
export async function leftoversDiagnosis(folder: string, now: number): Promise<Diagnosis> {
  const found: string[] = [];
  for (const place of ['', folderContents.window, folderContents.backups]) {
    const names = await readdir(join(folder, place)).catch(() => []);
    for (const name of names.filter(one => leftover.test(one))) {
      const path = join(folder, place, name);
      const stats = await lstat(path).catch(() => null);
      if (stats !== null && stats.isFile() && now - stats.mtimeMs > leftoverAgeMs) found.push(path);
    }
  }
  if (found.length === 0) return fine(check, 'No write has left anything behind.');
  const files = found.length === 1 ? '1 file' : `${found.length} files`;
  return {
    check,
    state: 'warning',
    said: `Writes that were cut short left ${files} behind.`,
    cure: `Nothing reads them, and they can be removed: ${found.join(', ')}.`,
    async mend() {
      for (const path of found) await rm(path, { force: true });
      return found.length === 1 ? '1 file was removed.' : `${files} were removed.`;
    },
  };
}
