/** `scriptorium project backup`, `backups` and `restore`: copies of the database, and the way back to one. */
import { z } from 'zod';
import type { Backup } from '../../contracts/backups.ts';
import { backupView, backupViewSchema } from '../../contracts/desk/backups.ts';
import { createBackups, findBackup, listBackups } from '../../workers/backups/backups.ts';
import { threadCopies } from '../../workers/backups/copies.ts';
import { restore } from '../../workers/backups/restore.ts';
import { markForRestore } from '../../workers/backups/restore-marker.ts';
import { lockFolder } from '../../workers/folder-lock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { count, table } from '../terminal/layout.ts';

export interface RestoreOptions {
  readonly check?: boolean;
}

const madeSchema = z.object({ backup: backupViewSchema });
const kilobyte = 1024;

export function projectBackup(desk: Desk): Promise<ExitCode> {
  return desk.withEngine(
    async engine => {
      const { backup } = madeSchema.parse(await engine.effect('framework_cli', 'backup', {}));
      const words = (): string => `${backup.name}, ${kilobytes(backup.bytes)}, is made and sound.`;
      await desk.answer({ json: { backup }, words });
      return exitCodes.done;
    },
    { work: false },
  );
}

/** Needs no database that opens. */
export async function projectBackups(desk: Desk): Promise<ExitCode> {
  const backups = await listBackups(desk.dataFolder);
  const none = 'No backups yet. Make one with `scriptorium project backup`.';
  await desk.answer({
    json: { backups: backups.map(backupView) },
    words: () => (backups.length === 0 ? none : inWords(backups)),
  });
  return exitCodes.done;
}

/** Needs no database that opens. Throws `no-such-backup`, `backup-damaged`, `store-newer`, `folder-in-use`. */
export async function projectRestore(desk: Desk, given: string, { check }: RestoreOptions): Promise<ExitCode> {
  const found = backupView(await findBackup(desk.dataFolder, given));
  const copies = threadCopies(new URL('./backup.js', desk.installation.scripts), desk.dataFolder);
  if (check === true) {
    await createBackups(desk.dataFolder, copies, () => Date.now()).check(found.name);
    await desk.answer({ json: { backup: found, state: 'sound' }, words: () => `${found.name} is sound.` });
    return exitCodes.done;
  }
  const held = await lockFolder(desk.dataFolder);
  try {
    const marker = { backup: found.name, askedAt: Date.now() };
    await markForRestore(desk.dataFolder, marker);
    await restore(desk.dataFolder, marker, copies);
  } finally {
    held.release();
  }
  const words = (): string => `${found.name} is restored. What was there before is kept beside the backups.`;
  await desk.answer({ json: { backup: found, state: 'restored' }, words });
  return exitCodes.done;
}

function inWords(backups: readonly Backup[]): string {
  const columns = [{ title: 'Backup' }, { title: 'Made' }, { title: 'Size', right: true }];
  return table(
    columns,
    backups.map(one => [one.name, new Date(one.madeAt).toLocaleString('en-GB'), kilobytes(one.bytes)]),
  );
}

function kilobytes(bytes: number): string {
  return `${count(Math.ceil(bytes / kilobyte))} KB`;
}
