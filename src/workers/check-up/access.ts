/** Whether the data folder can be used at all, by its owner and by nobody else. */
import { constants, type Stats } from 'node:fs';
import { access, chmod, lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnosis, fine } from './diagnosis.ts';

const check = 'data folder';
const ownerMay = 0o700;
const othersMay = 0o077;
const mayUse = constants.R_OK | constants.W_OK;
const mayEnter = mayUse | constants.X_OK;
const namedFiles = 5;

/** `off` where there is no folder yet. */
export async function accessDiagnosis(folder: string): Promise<Diagnosis> {
  const there = await stat(folder).catch(() => null);
  if (there === null) {
    // A link that leads nowhere is no folder that could be made.
    if ((await lstat(folder).catch(() => null)) === null) {
      const said = `There is no data folder ${folder} yet; it is made when it is first used.`;
      return { check, state: 'off', said, cure: null };
    }
    return unusable(`${folder} leads nowhere.`, 'Mend or remove the link, or choose another folder with --data-dir.');
  }
  if (!there.isDirectory()) {
    return unusable(`${folder} is not a folder.`, 'Move it away, or choose another folder with --data-dir.');
  }
  if (!(await may(folder, mayEnter))) return closed(folder, [folder], there);
  const locked = await closedInside(folder);
  if (locked.length > 0) return closed(folder, locked, there);
  return fine(check, `The data folder ${folder} can be read and written.`);
}

/** Whether others on this computer may look into the folder. What lies in a closed one is out of their reach. */
export async function privacyDiagnosis(folder: string): Promise<Diagnosis> {
  const open = process.platform !== 'win32' && ((await stat(folder)).mode & othersMay) !== 0;
  if (!open) return fine('privacy', 'Nobody else on this computer may look into the data folder.');
  return {
    check: 'privacy',
    state: 'warning',
    said: `Others on this computer may look into the data folder ${folder}.`,
    cure: `Take the rights of group and others away: chmod 700 ${folder}.`,
    async mend() {
      await chmod(folder, ownerMay);
      return 'The folder is yours alone now.';
    },
  };
}

function unusable(said: string, cure: string): Diagnosis {
  return { check, state: 'critical', said, cure };
}

/** What belongs to whoever asks is opened to them again; what belongs to others they must be given. */
function closed(folder: string, paths: readonly string[], there: Stats): Diagnosis {
  const named = `${paths.slice(0, namedFiles).join(', ')}${paths.length > namedFiles ? ' and others' : ''}`;
  const said =
    paths[0] === folder
      ? `The data folder ${folder} cannot be read and written.`
      : `Not everything in the data folder can be read and written: ${named}.`;
  const cure = 'Give yourself the right to read and write there, or choose another folder with --data-dir.';
  if (process.platform === 'win32' || there.uid !== process.getuid?.()) return unusable(said, cure);
  return {
    ...unusable(said, cure),
    async mend() {
      for (const path of paths) await openToOwner(path);
      for (const path of await closedInside(folder)) await openToOwner(path);
      return 'You may read and write there again.';
    },
  };
}

async function openToOwner(path: string): Promise<void> {
  const entry = await stat(path);
  await chmod(path, (entry.mode & 0o777) | (entry.isDirectory() ? ownerMay : 0o600));
}

/** What lies in the folder and may not be read and written, two levels down: the database, backups, settings. */
async function closedInside(folder: string): Promise<readonly string[]> {
  const closed: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const open = await may(path, entry.isDirectory() ? mayEnter : mayUse);
    if (!open) closed.push(path);
    if (!open || !entry.isDirectory()) continue;
    for (const inner of await readdir(path, { withFileTypes: true })) {
      const below = join(path, inner.name);
      if (inner.isFile() && !(await may(below, mayUse))) closed.push(below);
    }
  }
  return closed;
}

async function may(path: string, wanted: number): Promise<boolean> {
  return access(path, wanted).then(
    () => true,
    // What went while it was looked at is not closed.
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  );
}
