/** Looks at what is around the engine, for its health: the disk, and manuscripts that have gone. */
import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import { bookSummarySchema } from '../contracts/book.ts';
import type { Outside, OutsideLook } from '../contracts/outside.ts';

/** What is looked at of a book: a summary that has anything else wrong with it is none of this. */
const listedSchema = z.array(bookSummarySchema.pick({ state: true, title: true, files: true }));

export interface OutsideParts {
  readonly dataFolder: string;
  /** The books on the shelf, as they stand in the store. */
  books(): Promise<unknown>;
}

export function createOutside({ dataFolder, books }: OutsideParts): Outside {
  return { look: async () => ({ disk: await diskOf(dataFolder), missing: await missing(books) }) };
}

async function missing(books: OutsideParts['books']): Promise<OutsideLook['missing']> {
  try {
    const listed = listedSchema.parse(await books());
    return listed
      .filter(book => book.state === 'missing')
      .map(book => ({ title: book.title, file: book.files[0] ?? '' }));
  } catch {
    return null;
  }
}

async function diskOf(folder: string): Promise<OutsideLook['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
