/** The backups in a data folder: listed, made, checked, tidied, and marked to be restored. */
import { lstat, mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Backup, Backups } from '../../contracts/backups.ts';
import { ScriptoriumError, toFailure } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import type { Copies } from './copies.ts';
import { backupName, isCutShort, parseBackupName } from './names.ts';
import { backupsToRemove } from './retention.ts';
import { markForRestore } from './restore-marker.ts';
import { settle } from './settle.ts';

/** So much stays free on the disk, for the database itself. */
const reserveBytes = 64 * 1024 * 1024;

/** Newest first; none where there is no folder of backups. */
export async function listBackups(dataFolder: string): Promise<readonly Backup[]> {
  const folder = join(dataFolder, folderContents.backups);
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map(name => backupAt(join(folder, name))));
  return found.filter(one => one !== null).sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
}

/** By its name, or by its path in the folder of backups. Rejects with `no-such-backup`. */
export async function findBackup(dataFolder: string, given: string): Promise<Backup> {
  const folder = join(dataFolder, folderContents.backups);
  const inside = given === basename(given) || resolve(dirname(given)) === resolve(folder);
  const found = inside ? await backupAt(join(folder, basename(given))) : null;
  if (found === null) throw new ScriptoriumError('no-such-backup', `There is no backup ${given} in ${folder}.`);
  return found;
}

/** `onChange` is told when a backup came, or some went. */
export function createBackups(
  dataFolder: string,
  copies: Copies,
  now: () => number,
  onChange: () => void = () => undefined,
): Backups {
  const folder = join(dataFolder, folderContents.backups);
  let making: Promise<unknown> = Promise.resolve();

  async function check(given: string): Promise<Backup> {
    const backup = await findBackup(dataFolder, given);
    await copies.check(join(folder, backup.name));
    return backup;
  }

  async function make(): Promise<Backup> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeCutShort(folder);
      await requireSpace(dataFolder, folder);
      const present = new Set(await readdir(folder));
      let at = now();
      while (present.has(backupName('backup', at))) at += 1000;
      const name = backupName('backup', at);
      await settle(join(folder, name), async file => {
        await copies.copy(file);
        await copies.check(file);
      });
      onChange();
      return await findBackup(dataFolder, name);
    } catch (error) {
      if (error instanceof ScriptoriumError) throw error;
      const { message } = toFailure(error);
      throw new ScriptoriumError('backup-failed', `No backup can be written to ${folder}: ${message}.`, {
        cause: error,
      });
    }
  }

  return {
    list: () => listBackups(dataFolder),
    make() {
      const made = making.then(make);
      making = made.catch(() => undefined);
      return made;
    },
    async tidy() {
      const names = (await listBackups(dataFolder)).map(one => one.name);
      const removed = backupsToRemove(names);
      for (const name of removed) await rm(join(folder, name), { force: true });
      if (removed.length > 0) onChange();
      return { kept: names.filter(name => !removed.includes(name)), removed };
    },
    check,
    async stage(given) {
      const backup = await check(given);
      await markForRestore(dataFolder, { backup: backup.name, askedAt: now() });
      return backup;
    },
  };
}

/** Only one process makes backups in a folder, one at a time: what is not whole is what an earlier one left. */
async function removeCutShort(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (isCutShort(name)) await rm(join(folder, name), { force: true });
}

async function requireSpace(dataFolder: string, folder: string): Promise<void> {
  const { size } = await stat(join(dataFolder, folderContents.database));
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= size + reserveBytes) return;
  throw new ScriptoriumError('backup-failed', `The disk that holds ${folder} has no room for another backup.`);
}

async function backupAt(path: string): Promise<Backup | null> {
  const name = basename(path);
  const parsed = parseBackupName(name);
  const found = parsed === null ? null : await lstat(path).catch(() => null);
  return parsed === null || found?.isFile() !== true ? null : { name, ...parsed, bytes: found.size };
}
