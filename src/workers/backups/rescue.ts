/** A database that is found damaged is kept under another name, and the newest sound backup takes its place. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestoreOutcome } from '../../contracts/backups.ts';
import { folderContents } from '../../contracts/host.ts';
import { listBackups } from './backups.ts';
import type { Copies } from './copies.ts';
import { freeName } from './damaged.ts';
import { restore } from './restore.ts';
import { markForRestore, type RestoreMarker } from './restore-marker.ts';

/**
 * The newest backup that is whole; null where there is none. What a restore put aside was given up by the writer, and comes
 * after all others.
 */
export async function newestSound(dataFolder: string, copies: Copies): Promise<string | null> {
  const backups = await listBackups(dataFolder);
  const inTurn = ['backup', 'before-restore'].flatMap(kind => backups.filter(one => one.kind === kind));
  for (const { name } of inTurn) {
    const sound = await copies.check(join(dataFolder, folderContents.backups, name)).then(
      () => true,
      () => false,
    );
    if (sound) return name;
  }
  return null;
}

/** SQLite takes an empty file for a new database: it is a damaged one where there are backups of it. */
export async function isEmptied(dataFolder: string): Promise<boolean> {
  const found = await stat(join(dataFolder, folderContents.database)).catch(() => null);
  return found?.size === 0 && (await listBackups(dataFolder)).length > 0;
}

/**
 * Restores the newest sound backup in the place of a database that cannot be opened; `fault` says why. Null where no
 * backup is sound: then nothing is changed. Only for who holds the data folder, with the database closed. After a kill,
 * the next opening goes on with it, since it is marked as a restore.
 */
export async function rescueDatabase(
  dataFolder: string,
  copies: Copies,
  fault: string,
  now: number,
): Promise<RestoreOutcome | null> {
  const backup = await newestSound(dataFolder, copies);
  if (backup === null) return null;
  const damaged = { kept: await freeName(dataFolder), fault };
  const marker: RestoreMarker = { backup, askedAt: now, damaged };
  await markForRestore(dataFolder, marker);
  await restore(dataFolder, marker, copies);
  return { backup, failure: null, damaged };
}
