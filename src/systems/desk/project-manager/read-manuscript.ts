/** Reads all files of a manuscript, in order. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ManuscriptFile, ManuscriptMarks } from '../../../contracts/book.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { chapterNameOf } from '../../../contracts/manuscript-names.ts';
import { findFiles, type FoundFiles } from './find-files.ts';
import { type Extract, readManuscriptFile } from './read-file.ts';

export interface ReadManuscript extends FoundFiles {
  readonly read: readonly ManuscriptFile[];
  /** Files of a folder that have no text in them; they are no chapters yet. */
  readonly empty: readonly string[];
}

const attempts = 4;
const againAfterMs = 150;

/** A file that changes while it is read is read again, a few times. Throws what `readManuscriptFile` does. */
export async function readManuscript(named: readonly string[], extract: Extract): Promise<ReadManuscript> {
  const found = await findFiles(named);
  const several = found.folder !== null || found.files.length > 1;
  const read: ManuscriptFile[] = [];
  const empty: string[] = [];
  for (const path of found.files) {
    try {
      const file = await readSettled(path, extract);
      read.push(several ? { ...file, marks: { ...(file.marks ?? none), opening: chapterNameOf(path) } } : file);
    } catch (error) {
      if (found.folder === null || !(error instanceof ScriptoriumError) || error.code !== 'file-empty') throw error;
      empty.push(path);
    }
  }
  if (read.length === 0) throw new ScriptoriumError('folder-empty', `No file in ${found.folder} has text in it.`);
  return { ...found, files: read.map(file => file.path), read, empty };
}

const none: ManuscriptMarks = { headings: [], breaks: [], title: null, author: null, opening: null };

async function readSettled(path: string, extract: Extract): Promise<ManuscriptFile> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readManuscriptFile(path, extract);
    } catch (error) {
      const changing = error instanceof ScriptoriumError && error.code === 'file-changing';
      if (!changing || attempt === attempts) throw error;
      await wait(againAfterMs * attempt);
    }
  }
}
