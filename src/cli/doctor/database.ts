/** Checks the database without writing to it; a damaged one is set aside, never deleted, and a backup put in its place. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toFailure } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import { listBackups } from '../../workers/backups/backups.ts';
import type { Copies } from '../../workers/backups/copies.ts';
import { freeName, keepDamaged } from '../../workers/backups/damaged.ts';
import { newestSound, rescueDatabase } from '../../workers/backups/rescue.ts';
import { restore } from '../../workers/backups/restore.ts';
import { type Diagnosis, fine } from '../../workers/check-up/diagnosis.ts';
import { lockFolder } from '../../workers/folder-lock.ts';

const check = 'database';

/** For a folder that nobody works on. `off` where there is no database yet. */
export async function databaseDiagnosis(folder: string, copies: Copies): Promise<Diagnosis> {
  const file = join(folder, folderContents.database);
  const found = await stat(file).catch(() => null);
  if (found === null) return absent(folder, copies);
  // SQLite takes an empty file for a new database, and throws away the log beside it.
  if (found.size === 0) return damaged(folder, copies, `The database ${file} is empty (0 bytes).`);
  try {
    await copies.check(file);
    return fine(check, 'The database is sound.');
  } catch (error) {
    const { code, message, advice } = toFailure(error);
    if (code === 'store-newer') {
      return { check, state: 'critical', said: `A newer Scriptorium made this database: ${message}`, cure: advice };
    }
    if (code === 'backup-damaged') return damaged(folder, copies, message.replaceAll(/\s*\n\s*/gu, '; '));
    return { check, state: 'critical', said: message, cure: advice };
  }
}

/** Before the first use there is none; where there are backups, it has gone. */
async function absent(folder: string, copies: Copies): Promise<Diagnosis> {
  const backups = await listBackups(folder);
  const [newest] = backups;
  if (newest === undefined) {
    return { check, state: 'off', said: 'There is no database yet; it is made when it is first used.', cure: null };
  }
  return {
    check,
    state: 'warning',
    said: `The database is gone, though there ${backups.length === 1 ? 'is a backup' : `are ${backups.length} backups`} of it.`,
    cure: `Restore the newest: \`scriptorium project restore ${newest.name}\`.`,
    async mend() {
      const restored = await restoreNewest(folder, copies);
      if (restored === null) throw new Error('None of the backups is sound.');
      return `The backup ${restored} is restored.`;
    },
  };
}

function damaged(folder: string, copies: Copies, said: string): Diagnosis {
  return {
    check,
    state: 'critical',
    said,
    cure: 'Set it aside; then restore a backup (`scriptorium project backups` lists them), or open your manuscripts again.',
    async mend() {
      return await whileHeld(folder, async () => {
        const rescued = await rescueDatabase(folder, copies, said, Date.now());
        if (rescued !== null)
          return `It is kept as ${rescued.damaged?.kept}, and the backup ${rescued.backup} is restored.`;
        const kept = await freeName(folder);
        await keepDamaged(folder, kept);
        return `It is kept as ${kept}. There is no sound backup: open your manuscripts again, and they are read anew.`;
      });
    },
  };
}

/** The name of the newest backup that is sound, once it is in the place of the database; null where there is none. */
async function restoreNewest(folder: string, copies: Copies): Promise<string | null> {
  const backup = await newestSound(folder, copies);
  if (backup !== null) await whileHeld(folder, () => restore(folder, { backup, askedAt: Date.now() }, copies));
  return backup;
}

async function whileHeld<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const held = await lockFolder(folder);
  try {
    return await work();
  } finally {
    held.release();
  }
}
