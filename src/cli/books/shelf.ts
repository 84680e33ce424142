/** The shelf, for commands: books found by id or title, and what the system of books is asked. */
import { z } from 'zod';
import { type BookSummary, bookSummarySchema } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';
import { nextSettlement } from '../reading/ended.ts';
import { requireRunning } from '../reading/held.ts';

const shelfKeeper = 'project_manager';
const readSchema = z.object({ roots: z.array(z.string()) });

export async function listBooks(engine: Engine): Promise<readonly BookSummary[]> {
  return z.array(bookSummarySchema).parse(await engine.query(shelfKeeper, 'list', {}));
}

/** By its id, or by its title where only one book has it. Throws `no-such-project`. */
export async function findBook(engine: Engine, given: string): Promise<BookSummary> {
  const books = await listBooks(engine);
  const wanted = given.trim().toLowerCase();
  const titled = books.filter(book => book.title.toLowerCase() === wanted);
  const found = books.find(book => book.id === given) ?? (titled.length === 1 ? titled[0] : undefined);
  if (found !== undefined) return found;
  if (titled.length === 0)
    throw new ScriptoriumError('no-such-project', `There is no book with the id or title ${given}.`);
  throw new ScriptoriumError('no-such-project', `${titled.length} books are called ${given}.`, {
    advice: `Name it by its id: ${titled.map(book => book.id).join(', ')}.`,
  });
}

/** Has the system of books do something, and waits for what it says. Throws `system-paused` where it would be for ever. */
export async function askShelf(engine: Engine, operation: string, data: unknown): Promise<unknown> {
  requireRunning(engine, shelfKeeper);
  return engine.request({ source: 'command-line', system: shelfKeeper, operation, data });
}

/** The paths that a book of these files is known by, once all of them have been read; nothing is sent. */
export async function readableRoots(engine: Engine, files: readonly string[]): Promise<readonly string[]> {
  return readSchema.parse(await engine.effect(shelfKeeper, 'read_manuscript', { files: [...files] })).roots;
}

/** Resolves once manuscripts that were sent are divided into chapters and scenes; the reading of them goes on. */
export async function untilDivided(engine: Engine): Promise<void> {
  const busy = (): boolean => {
    const own = engine.figures().systems.find(one => one.id === shelfKeeper)?.queue;
    return own !== undefined && own.input_queue_size + own.processing_queue_size > 0;
  };
  while (busy()) await nextSettlement(engine);
}
