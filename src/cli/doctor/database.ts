/** Checks the database without opening it for writing; a damaged one is set aside, never deleted. */
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { toFailure } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import { openDatabase } from '../../engine/storage/driver.ts';
import { lockFolder } from '../../workers/folder-lock.ts';
import { type Diagnosis, fine } from './finding.ts';

const check = 'database';
const parts = [folderContents.database, folderContents.log, folderContents.index];

export async function databaseDiagnoses(folder: string): Promise<Diagnosis[]> {
  const file = join(folder, folderContents.database);
  if (!existsSync(file))
    return [{ check, state: 'off', said: 'There is no database yet; it is made when it is first used.', cure: null }];
  const held = await lockFolder(folder).catch((error: unknown) => toFailure(error));
  if ('code' in held) {
    const inUse = held.code === 'folder-in-use';
    return [
      {
        check: 'lock',
        state: inUse ? 'off' : 'critical',
        said: inUse ? 'Scriptorium is open on this folder, so its database was not checked.' : held.message,
        cure: inUse ? 'Close it, and run this again.' : held.advice,
      },
    ];
  }
  try {
    const fault = faultOf(file);
    if (fault === null)
      return [fine('lock', 'Nobody else works on the folder.'), fine(check, 'The database is sound.')];
    return [fine('lock', 'Nobody else works on the folder.'), damaged(folder, fault)];
  } finally {
    held.release();
  }
}

/** What SQLite finds wrong with a database, or null. */
function faultOf(file: string): string | null {
  try {
    const database = openDatabase({ file, readOnly: false, durability: 'strict' });
    try {
      const rows = database.all('PRAGMA integrity_check(5)').map(row => String(row['integrity_check']));
      return rows.length === 1 && rows[0] === 'ok' ? null : rows.join(' ');
    } finally {
      database.close();
    }
  } catch (error) {
    return toFailure(error).message;
  }
}

function damaged(folder: string, fault: string): Diagnosis {
  return {
    check,
    state: 'critical',
    said: `The database is damaged: ${fault}`,
    cure: 'Set it aside; then restore a backup (`scriptorium project backups`), or start afresh and let the manuscripts be read anew.',
    async mend() {
      const names = await readdir(folder);
      let n = 1;
      while (names.some(name => name.startsWith(`scriptorium.damaged-${n}.db`))) n += 1;
      const held = await lockFolder(folder);
      try {
        for (const name of parts) {
          if (!names.includes(name)) continue;
          await rename(join(folder, name), join(folder, name.replace('scriptorium.db', `scriptorium.damaged-${n}.db`)));
        }
      } finally {
        held.release();
      }
      return `It is kept as scriptorium.damaged-${n}.db. Restore a backup (\`scriptorium project backups\` lists them), or open your manuscripts again.`;
    },
  };
}
