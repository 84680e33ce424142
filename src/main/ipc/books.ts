/** Answers about manuscripts: looked at, taken in, found again. */
import { extname } from 'node:path';
import { z } from 'zod';
import { bookSummarySchema, type Preview, sampleTitle } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { dayOf, offsetMinutesAt } from '../../contracts/calendar.ts';
import { noGoal } from '../../contracts/goal.ts';
import { goalSchema } from '../../contracts/writing.ts';
import type { BookDesk } from '../books/desk.ts';
import { goalFaults } from '../books/goal-faults.ts';
import type { Handlers } from './handlers.ts';

export interface BookParts {
  readonly desk: BookDesk;
  /** Asks for files or a folder with the system's dialog; null where it was closed. */
  readonly choose: (title: string, wanted: 'files' | 'folder') => Promise<readonly string[] | null>;
  /** Told of what was chosen, before it is looked at. */
  readonly onChosen: (paths: readonly string[]) => void;
  readonly samplePath: string;
}

const created = z.object({ project: z.string() });

export function bookHandlers({ desk, choose, onChosen, samplePath }: BookParts): Handlers<'books'> {
  const ask = async (operation: string, data: unknown): Promise<unknown> => (await desk.shelf()).ask(operation, data);
  const lookAtChosen = async (paths: readonly string[] | null): Promise<Preview | null> => {
    if (paths === null) return null;
    onChosen(paths);
    return desk.previews.look(paths, false);
  };
  return {
    'books.list': async () => [...(await (await desk.shelf()).list())],
    'books.choose': async () => lookAtChosen(await choose('Open a Manuscript', 'files')),
    'books.chooseFolder': async () => lookAtChosen(await choose('Open a Folder of Chapters', 'folder')),
    'books.previewSample': () => desk.previews.look([samplePath], true),
    'books.takeIn': async ({ preview }) => {
      const { files, sample } = desk.previews.find(preview);
      const asked = { files, sample, ...(sample ? { title: sampleTitle } : {}) };
      const { project } = created.parse(await ask('create_project', asked));
      desk.previews.dismiss(preview);
      return { book: project };
    },
    'books.dismiss': ({ preview }) => {
      desk.previews.dismiss(preview);
      return Promise.resolve(null);
    },
    'books.sync': async ({ book }) => {
      await (await desk.shelf()).sync(book);
      return null;
    },
    'books.relocate': async ({ book }) => {
      const { title, files } = await (await desk.shelf()).find(book);
      const isFolder = files.length === 1 && extname(files[0] ?? '') === '';
      const paths = await choose(`Where Is ${title} Now?`, isFolder ? 'folder' : 'files');
      if (paths === null) return null;
      if (paths.length !== files.length) {
        const words = `${title} is made of ${countOf(files.length)}, and ${countOf(paths.length)} was chosen.`;
        throw new ScriptoriumError('invalid-data', words, { advice: 'Choose exactly the files of this book.' });
      }
      const found = await desk.look(paths);
      return bookSummarySchema.parse(await ask('update_project', { project: book, files: found.files }));
    },
    'books.remove': async ({ book }) => {
      await ask('delete_project', { project: book });
      return null;
    },
    'books.bringBack': async ({ book }) => {
      await ask('update_project', { project: book, trashed: false });
      return null;
    },
    'books.statistics': async ({ book }) => (await desk.shelf()).statistics(book),
    'books.setGoal': async ({ book, ...typed }) => {
      const writing = (await (await desk.shelf()).statistics(book))?.writing;
      const offset = offsetMinutesAt(Date.now());
      const faults = goalFaults(typed, writing?.goal ?? noGoal, writing?.today.day ?? dayOf(Date.now(), offset));
      if (faults.length > 0) return { kind: 'refused', faults: [...faults] };
      const set = await ask('set_goal', { ...typed, project: book, offset_minutes: offset });
      return { kind: 'set', goal: goalSchema.parse(set) };
    },
  };
}

function countOf(files: number): string {
  return files === 1 ? 'one file' : `a set of ${files} files`;
}
