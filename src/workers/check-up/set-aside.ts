/** Damaged files are never deleted: they are set aside under another name, beside where they stood. */
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of a data folder that were set aside. */
export const setAsideName = /\.(?:damaged|broken)-\d+(?:\.|$)/u;

/**
 * Gives files of one folder new names with the same free number; those that are not there are left out. `named` makes
 * the new name of the number. Resolves with the new name of the first.
 */
export async function setAside(
  folder: string,
  files: readonly string[],
  named: (file: string, number: number) => string,
): Promise<string> {
  const names = new Set(await readdir(folder));
  let number = 1;
  while (files.some(file => names.has(named(file, number)))) number += 1;
  for (const file of files) {
    if (names.has(file)) await rename(join(folder, file), join(folder, named(file, number)));
  }
  return named(files[0] ?? '', number);
}
