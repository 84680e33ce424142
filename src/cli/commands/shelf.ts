/** `scriptorium project list`, `create`, `sync`, `relocate`, `trash` and `bring-back`: what stands on the shelf. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { type BookSummary, bookSummarySchema, syncedSchema } from '../../contracts/book.ts';
import { projectsView, projectView } from '../../contracts/desk/books.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';
import { askShelf, findBook, listBooks, readableRoots, untilDivided } from '../books/shelf.ts';
import { stateInWords } from '../books/words.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { requireRunning } from '../reading/held.ts';
import { count, counted, table } from '../terminal/layout.ts';

export interface CreateOptions {
  readonly title?: string;
}

const createdSchema = z.object({ project: z.string(), new: z.boolean(), brought_back: z.boolean() });

export function projectList(desk: Desk): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const view = projectsView(await listBooks(engine));
    const columns = [
      { title: 'Id' },
      { title: 'Title' },
      { title: 'Words', right: true },
      { title: 'Chapters', right: true },
      { title: 'State' },
      { title: 'Files' },
    ];
    const rows = view.projects.map(book => [
      book.id,
      book.title,
      count(book.words),
      count(book.chapters),
      stateInWords(book),
      book.files.join(', '),
    ]);
    const none = 'No books yet. Read one with `scriptorium analyze FILE`, or the sample with `--sample`.';
    await desk.answer({ json: view, words: () => (rows.length === 0 ? none : table(columns, rows)) });
    return exitCodes.done;
  });
}

/** Puts a manuscript on the shelf and finds its chapters; the systems read it whenever the folder is open. */
export function projectCreate(desk: Desk, files: readonly string[], { title }: CreateOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const roots = await readableRoots(
      engine,
      files.map(file => resolve(file)),
    );
    const data = { files: [...roots], ...(title === undefined ? {} : { title }) };
    const made = createdSchema.parse(await askShelf(engine, 'create_project', data));
    await untilDivided(engine);
    const book = await findBook(engine, made.project);
    const words = (): string => {
      if (made.new) return `${onShelf(book)} Read it with \`scriptorium analyze\`.`;
      return made.brought_back
        ? `${book.title} was in the trash, and is back on the shelf.`
        : `${book.title} stood on the shelf already.`;
    };
    await desk.answer({ json: { project: projectView(book), new: made.new, brought_back: made.brought_back }, words });
    return exitCodes.done;
  });
}

/** Throws `file-missing` where the manuscript is not there; ends with 1 where it cannot be read at present. */
export function projectSync(desk: Desk, given: string): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const { id, title } = await requireOnShelf(engine, given);
    const { state, missing } = syncedSchema.parse(await askShelf(engine, 'sync_manuscript', { project: id }));
    if (state === 'missing') {
      throw new ScriptoriumError('file-missing', missing ?? `The manuscript of ${title} is not there.`, {
        advice: `Put it back, or say where it is now: \`scriptorium project relocate ${id} FILE…\`.`,
      });
    }
    await untilDivided(engine);
    const book = await findBook(engine, id);
    const words = (): string => {
      if (state === 'waiting' && missing !== null)
        return `${title} is waited for: ${missing} What was read of it is kept.`;
      return state === 'unchanged' ? `${title} has not changed.` : onShelf(book);
    };
    await desk.answer({ json: { project: projectView(book), state }, words });
    return state === 'waiting' ? exitCodes.failed : exitCodes.done;
  });
}

/** Says where a book's manuscript is now. Throws `no-such-project` where it is in the trash. */
export function projectRelocate(desk: Desk, given: string, files: readonly string[]): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const book = await requireOnShelf(engine, given);
    const roots = await readableRoots(
      engine,
      files.map(file => resolve(file)),
    );
    if (roots.length !== book.files.length) {
      const message = `${book.title} is made of ${counted(book.files.length, 'file')}, and ${counted(roots.length, 'file')} ${roots.length === 1 ? 'was' : 'were'} named.`;
      throw new ScriptoriumError('invalid-data', message, { advice: 'Name exactly the files of this book, in order.' });
    }
    await askShelf(engine, 'update_project', { project: book.id, files: [...roots] });
    await untilDivided(engine);
    const now = await findBook(engine, book.id);
    await desk.answer({ json: { project: projectView(now) }, words: () => onShelf(now) });
    return exitCodes.done;
  });
}

/** The manuscript's files are not touched. */
export function projectTrash(desk: Desk, given: string): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const { id } = await findBook(engine, given);
    const book = bookSummarySchema.parse(await askShelf(engine, 'delete_project', { project: id }));
    const words = (): string =>
      `${book.title} is in the trash; its files are as they were. \`scriptorium project bring-back ${id}\` brings it back.`;
    await desk.answer({ json: { project: projectView(book) }, words });
    return exitCodes.done;
  });
}

export function projectBringBack(desk: Desk, given: string): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const { id } = await findBook(engine, given);
    await askShelf(engine, 'update_project', { project: id, trashed: false });
    await untilDivided(engine);
    const book = await findBook(engine, id);
    await desk.answer({ json: { project: projectView(book) }, words: () => onShelf(book) });
    return exitCodes.done;
  });
}

/** A book in the trash is not read. */
async function requireOnShelf(engine: Engine, given: string): Promise<BookSummary> {
  requireRunning(engine, 'project_manager');
  const book = await findBook(engine, given);
  if (book.state !== 'trashed') return book;
  throw new ScriptoriumError('no-such-project', `${book.title} is in the trash.`, {
    advice: `Bring it back first: \`scriptorium project bring-back ${book.id}\`.`,
  });
}

function onShelf({ id, title, words, chapters, state, waits }: BookSummary): string {
  const size = `${counted(words, 'word')} in ${counted(chapters, 'chapter')}`;
  if (state === 'missing') return `${title} (${id}) is on the shelf, but its manuscript is not where it was.`;
  if (typeof waits === 'string') return `${title} (${id}) is on the shelf, and is waited for: ${waits}`;
  return `${title} (${id}) is on the shelf: ${size}.`;
}
