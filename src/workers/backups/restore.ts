/** Puts a backup in the database's place. Only for who holds the data folder, with the database closed. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestoreOutcome } from '../../contracts/backups.ts';
import { toFailure } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import { findBackup } from './backups.ts';
import type { Copies } from './copies.ts';
import { bringBackDamaged, keepDamaged } from './damaged.ts';
import { backupName } from './names.ts';
import { finishReplacing, replaceDatabase } from './replace.ts';
import { readRestoreMarker, removeRestoreMarker, type RestoreMarker } from './restore-marker.ts';
import { settle } from './settle.ts';

/**
 * Does what the marker says, step by step: after each, the database is the old one or the new one, and the whole may be
 * done again. What was there before is kept beside the backups.
 */
export async function* restoreSteps(
  dataFolder: string,
  { backup, askedAt, damaged }: RestoreMarker,
  copies: Copies,
): AsyncGenerator<'checked' | 'kept' | 'replaced' | 'done'> {
  await finishReplacing(dataFolder);
  const from = join(dataFolder, folderContents.backups, (await findBackup(dataFolder, backup)).name);
  await copies.check(from);
  yield 'checked';
  if (damaged === undefined) {
    const aside = join(dataFolder, folderContents.backups, backupName('before-restore', askedAt));
    await mkdir(join(dataFolder, folderContents.backups), { recursive: true, mode: 0o700 });
    await keepAside(dataFolder, aside, copies);
  } else await keepDamaged(dataFolder, damaged.kept);
  yield 'kept';
  await replaceDatabase(dataFolder, file =>
    existsSync(`${from}-wal`) ? copies.copy(file, from) : copyFile(from, file),
  );
  yield 'replaced';
  await removeRestoreMarker(dataFolder);
  yield 'done';
}

/** All the steps. Where one fails, the marker is taken away, and the database is the one that was there. */
export async function restore(dataFolder: string, marker: RestoreMarker, copies: Copies): Promise<void> {
  try {
    for await (const step of restoreSteps(dataFolder, marker, copies)) if (step === 'done') return;
  } catch (error) {
    if (marker.damaged !== undefined) await bringBackDamaged(dataFolder, marker.damaged.kept);
    await removeRestoreMarker(dataFolder).catch(() => undefined);
    throw error;
  }
}

/**
 * Carries out a restore that was asked for; null where none was. What cannot be restored is told, and the present
 * database stays.
 */
export async function restoreWhereAsked(
  dataFolder: string,
  copies: Copies,
  tell: (message: string) => void,
): Promise<RestoreOutcome | null> {
  const marker = await readRestoreMarker(dataFolder);
  if (marker === null) return null;
  const { backup, damaged = null } = marker;
  try {
    await restore(dataFolder, marker, copies);
    return { backup, failure: null, damaged };
  } catch (error) {
    const failure = toFailure(error);
    tell(`${backup} was not restored, and the database is as it was. ${failure.message}`);
    return { backup, failure, damaged };
  }
}

/**
 * Copied once only: a restore that is done again would find the new database in the old one's place. What cannot be
 * read is kept as it is, its log beside it.
 */
async function keepAside(dataFolder: string, aside: string, copies: Copies): Promise<void> {
  if (existsSync(aside)) return;
  const [database, log] = [join(dataFolder, folderContents.database), join(dataFolder, folderContents.log)];
  await rm(`${aside}-wal`, { force: true });
  if (existsSync(database)) {
    const copied = await settle(aside, file => copies.copy(file)).then(
      () => true,
      () => false,
    );
    if (copied) return;
  }
  if (existsSync(log)) await settle(`${aside}-wal`, file => copyFile(log, file));
  if (existsSync(database)) await settle(aside, file => copyFile(database, file));
}
