/** A damaged database is never deleted: it stands in the data folder under another name, with its log beside it. */
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';

const parts = [folderContents.log, folderContents.index, folderContents.database];

const keptName = (part: string, kept: string): string => part.replace(folderContents.database, kept);

/** A name under which a damaged database may be kept. */
export async function freeName(dataFolder: string): Promise<string> {
  const names = new Set(await readdir(dataFolder));
  for (let number = 1; ; number += 1) {
    const kept = folderContents.database.replace(/\.db$/u, `.damaged-${number}.db`);
    if (!parts.some(part => names.has(keptName(part, kept)))) return kept;
  }
}

/** Renames the database and what belongs to it; what has its new name already is left alone. */
export async function keepDamaged(dataFolder: string, kept: string): Promise<void> {
  if (existsSync(join(dataFolder, kept))) return;
  for (const part of parts) await renameWhereThere(dataFolder, part, keptName(part, kept));
}

/** The other way round, where no backup took its place after all: also what was renamed before the database was. */
export async function bringBackDamaged(dataFolder: string, kept: string): Promise<void> {
  const isReplaced = existsSync(join(dataFolder, kept)) && existsSync(join(dataFolder, folderContents.database));
  if (isReplaced) return;
  for (const part of parts) await renameWhereThere(dataFolder, keptName(part, kept), part);
}

async function renameWhereThere(dataFolder: string, from: string, to: string): Promise<void> {
  if (existsSync(join(dataFolder, from))) await rename(join(dataFolder, from), join(dataFolder, to));
}
