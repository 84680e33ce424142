/** Which files a manuscript is made of: those that were named, or the chapters in a folder, in natural order of names. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatOf, isChapterName } from '../../../contracts/manuscript-names.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { refusal } from './refusal.ts';

export interface FoundFiles {
  /** What the book is known by: the real paths of its files, or the one of its folder. */
  readonly roots: readonly string[];
  readonly files: readonly string[];
  /** The folder's path, or null. */
  readonly folder: string | null;
}

const mostFiles = 1000;

/** Throws `file-missing`, `file-unreadable`, `folder-empty`, `unsupported-format` or `file-too-large`. */
export async function findFiles(named: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(named.map(lookAt));
  const folder = found.find(one => one.folder);
  if (folder === undefined)
    return { roots: found.map(one => one.path), files: found.map(one => one.path), folder: null };
  if (named.length > 1) {
    const words = `${basename(folder.path)} is a folder, and was opened together with something else.`;
    throw new ScriptoriumError('unsupported-format', words, { advice: 'Open one folder alone, or several files.' });
  }
  const files = await chaptersIn(folder.path);
  if (files.length === 0)
    throw new ScriptoriumError('folder-empty', `${basename(folder.path)} has no manuscript file in it.`);
  if (files.length > mostFiles) {
    throw new ScriptoriumError(
      'file-too-large',
      `${basename(folder.path)} has more than ${mostFiles} manuscript files.`,
    );
  }
  return { roots: [folder.path], files, folder: folder.path };
}

/** The manuscript files that stand in a folder, in the order a person would put them: 2 before 10. */
async function chaptersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw refusal(error, folder);
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return entries
    .filter(entry => (entry.isFile() || entry.isSymbolicLink()) && isChapterName(entry.name))
    .map(entry => entry.name)
    .sort((a, b) => compare(a, b) || (a < b ? -1 : 1))
    .map(name => join(folder, name));
}

async function lookAt(named: string): Promise<{ readonly path: string; readonly folder: boolean }> {
  try {
    const path = await realpath(named);
    const isFolder = (await stat(path)).isDirectory();
    if (!isFolder && formatOf(path) === null) {
      throw new ScriptoriumError('unsupported-format', `${basename(named)} is in a format that is not read.`);
    }
    return { path, folder: isFolder };
  } catch (error) {
    throw error instanceof ScriptoriumError ? error : refusal(error, named);
  }
}
