/** Checks the data folder before any engine opens it: rights, disk, the window's settings, leftovers of killed writes. */
import { constants } from 'node:fs';
import { access, chmod, lstat, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import { type Diagnosis, fine } from './finding.ts';

const megabyte = 1024 * 1024;
const lowMb = 1_000;
const veryLowMb = 100;
/** Left by a write that was killed: under such a name nothing is ever read. */
const leftover = /(?:^settings\.json\.tmp-\d+|\.tmp-\d{6,}|\.partial)$/u;
const leftoverAgeMs = 60_000;

export async function folderDiagnoses(folder: string, now: number): Promise<Diagnosis[]> {
  const there = await lstat(folder).catch(() => null);
  if (there === null) {
    return [
      {
        check: 'data folder',
        state: 'off',
        said: `There is no data folder ${folder} yet; it is made when it is first used.`,
        cure: null,
      },
    ];
  }
  if (!there.isDirectory()) {
    return [
      {
        check: 'data folder',
        state: 'critical',
        said: `${folder} is not a folder.`,
        cure: 'Move it away, or choose another folder with --data-dir.',
      },
    ];
  }
  return [
    await writing(folder),
    await rights(folder, there.mode),
    await disk(folder),
    await windowSettings(folder),
    await leftovers(folder, now),
  ];
}

async function writing(folder: string): Promise<Diagnosis> {
  const may = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (may) return fine('data folder', `The data folder ${folder} can be written to.`);
  return {
    check: 'data folder',
    state: 'critical',
    said: `The data folder ${folder} cannot be written to.`,
    cure: 'Give yourself the right to write there, or choose another folder with --data-dir.',
  };
}

async function rights(folder: string, mode: number): Promise<Diagnosis> {
  if (process.platform === 'win32' || (mode & 0o077) === 0)
    return fine('privacy', 'Nobody else on this computer may look into it.');
  return {
    check: 'privacy',
    state: 'warning',
    said: 'Others on this computer may look into the data folder.',
    cure: `Take the rights of others away: chmod 700 ${folder}.`,
    async mend() {
      await chmod(folder, 0o700);
      return 'The folder is yours alone now.';
    },
  };
}

async function disk(folder: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  const said = `${free.toLocaleString('en-GB')} MB are free on its disk.`;
  if (free >= lowMb) return fine('disk', said);
  return {
    check: 'disk',
    state: free < veryLowMb ? 'critical' : 'warning',
    said,
    cure: 'Free some space: what cannot be stored has to wait.',
  };
}

async function windowSettings(folder: string): Promise<Diagnosis> {
  const check = 'window settings';
  const own = join(folder, folderContents.window);
  const file = join(own, 'settings.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { check, state: 'off', said: 'The window keeps no settings here yet.', cure: null };
  if (isObject(text)) return fine(check, 'The window’s settings can be read.');
  return {
    check,
    state: 'warning',
    said: 'The window’s settings file is damaged.',
    cure: 'Set it aside; the window then starts with the defaults.',
    async mend() {
      const names = new Set(await readdir(own));
      let n = 1;
      while (names.has(`settings.broken-${n}.json`)) n += 1;
      await rename(file, join(own, `settings.broken-${n}.json`));
      return `It is kept as settings.broken-${n}.json; the defaults are in use.`;
    },
  };
}

async function leftovers(folder: string, now: number): Promise<Diagnosis> {
  const check = 'leftovers';
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
  return {
    check,
    state: 'warning',
    said: `Writes that were cut short left ${found.length} ${found.length === 1 ? 'file' : 'files'} behind.`,
    cure: 'They can be removed; nothing reads them.',
    async mend() {
      for (const path of found) await rm(path, { force: true });
      return `${found.length} ${found.length === 1 ? 'file was' : 'files were'} removed.`;
    },
  };
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
