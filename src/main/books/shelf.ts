/** The shelf as the window's process sees it: what stands on it, kept in step with the files. */
import type { BookSummary } from '../../contracts/book.ts';
import { bookSummarySchema } from '../../contracts/book.ts';
import { offsetMinutesAt } from '../../contracts/calendar.ts';
import type { BookStatistics } from '../../contracts/writing.ts';
import { bookStatisticsSchema } from '../../contracts/writing.ts';
import { ScriptoriumError, toFailure } from '../../contracts/errors.ts';
import type { ItemRequest } from '../../contracts/items.ts';
import type { Engine } from '../../engine/index.ts';
import { watchManuscripts } from './watcher.ts';

export interface Shelf {
  list(): Promise<readonly BookSummary[]>;
  /** Throws `no-such-project`. */
  find(book: string): Promise<BookSummary>;
  /** Asks for a manuscript to be read again; resolves once that is on its way. */
  sync(book: string): Promise<void>;
  /** Counts, goal and forecast as of today; null before the first reading. */
  statistics(book: string): Promise<BookStatistics | null>;
  /** Has a system do something and waits for what it says. */
  ask(operation: string, data: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface ShelfOptions {
  readonly engine: Engine;
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

const againEveryMs = 15_000;

/** Begins to watch, and has every manuscript looked at that may have changed while nobody watched. */
export async function openShelf({ engine, onChange, log }: ShelfOptions): Promise<Shelf> {
  const request = (operation: string, data: unknown): ItemRequest => ({
    source: 'window',
    system: 'project_manager',
    operation,
    data,
  });
  const list = async (): Promise<readonly BookSummary[]> =>
    bookSummarySchema.array().parse(await engine.query('project_manager', 'list', {}));
  const sync = async (book: string): Promise<void> => {
    await engine.send(request('sync_manuscript', { project: book }));
  };
  const syncQuietly = (book: string): void => {
    sync(book).catch((error: unknown) => log(`A manuscript could not be synced: ${toFailure(error).code}`));
  };

  const watcher = watchManuscripts(syncQuietly);
  let refreshing: Promise<void> | undefined;
  let refreshAgain = false;

  /** Refreshes that are asked for while one runs become one more. */
  function refresh(): void {
    if (refreshing !== undefined) {
      refreshAgain = true;
      return;
    }
    refreshing = list()
      .then(books => {
        watcher.set(books.filter(book => book.state !== 'trashed'));
        onChange();
      })
      .catch((error: unknown) => log(`The shelf could not be listed: ${toFailure(error).code}`))
      .finally(() => {
        refreshing = undefined;
        if (refreshAgain) {
          refreshAgain = false;
          refresh();
        }
      });
  }

  /** What cannot be read is tried again now and then, for not every hindrance shows from outside. */
  const again = setInterval(() => {
    void list()
      .then(books => books.filter(book => book.state === 'present' && typeof book.waits === 'string'))
      .then(waiting => waiting.forEach(({ id }) => syncQuietly(id)))
      .catch(() => undefined);
  }, againEveryMs);

  const stop = engine.on(event => {
    if (event.kind === 'settled' && event.system === 'project_manager') refresh();
  });
  const books = (await list()).filter(book => book.state !== 'trashed');
  watcher.set(books);
  for (const { id } of books) syncQuietly(id);

  return {
    list,
    async find(book) {
      const found = (await list()).find(one => one.id === book);
      if (found === undefined) throw new ScriptoriumError('no-such-project', 'This book is no longer on the shelf.');
      return found;
    },
    sync,
    async statistics(book) {
      const asked = { project: book, offset_minutes: offsetMinutesAt(Date.now()) };
      return bookStatisticsSchema.nullable().parse(await engine.query('project_manager', 'statistics', asked));
    },
    ask: (operation, data) => engine.request(request(operation, data)),
    async close() {
      stop();
      clearInterval(again);
      await watcher.close();
    },
  };
}
