/** Watches the manuscript files, and folders of them, of the books on the shelf. */
import { dirname, extname } from 'node:path';
import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import { createMarkOf } from './mark-of.ts';
import { settlingFile } from './settling.ts';
import type { Patience, SettlingFile } from './settling.ts';

export interface WatchedBook {
  readonly id: string;
  /** Absolute paths, of files or of one folder. */
  readonly files: readonly string[];
}

export interface WatcherOptions extends Patience {
  /** Every file is looked at so often even if the system tells of nothing, as on network drives. */
  readonly everyMs: number;
  /** While a file settles it is looked at so often. */
  readonly settlingEveryMs: number;
}

export const usualPatience: WatcherOptions = {
  settleMs: 400,
  absentMs: 1500,
  waitingMs: 20_000,
  everyMs: 2000,
  settlingEveryMs: 200,
};

export interface ManuscriptWatcher {
  /** Watches exactly these from now on; a file that was watched before keeps how it stood. */
  set(books: readonly WatchedBook[]): void;
  close(): Promise<void>;
}

/**
 * Tells of a book when one of its files is another than before, gone, or there again, and has settled so. The
 * system's own events only make it look sooner, so that none of them needs to be trusted.
 */
export function watchManuscripts(onSettled: (book: string) => void, options = usualPatience): ManuscriptWatcher {
  const files = new Map<string, SettlingFile>();
  const markOf = createMarkOf();
  let books: readonly WatchedBook[] = [];
  let folders: FSWatcher | undefined;
  let watched = '';
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let askedAgain = false;
  let closed = false;

  const lookSoon = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void lookAtAll(), ms);
  };

  async function lookAtAll(): Promise<void> {
    if (looking) {
      askedAgain = true;
      return;
    }
    looking = true;
    askedAgain = false;
    const looks = new Map<string, string>();
    for (const [path, file] of files) looks.set(path, file.look(await markOf(path), performance.now()));
    looking = false;
    if (closed) return;
    for (const { id, files: paths } of books) if (paths.some(path => looks.get(path) === 'settled')) onSettled(id);
    const restless = askedAgain || [...looks.values()].includes('settling');
    lookSoon(restless ? options.settlingEveryMs : options.everyMs);
  }

  function watchFolders(): void {
    const whole = [...files.keys()].filter(path => extname(path) === '');
    const wanted = [...new Set([...files.keys()].map(path => dirname(path)).concat(whole))].sort();
    if (wanted.join('\n') === watched) return;
    watched = wanted.join('\n');
    void folders?.close();
    const isWanted = new Set([...wanted, ...files.keys()]);
    folders = watch(wanted, {
      depth: 0,
      ignoreInitial: true,
      ignored: path => !isWanted.has(path) && !whole.includes(dirname(path)),
    });
    folders.on('all', () => lookSoon(0));
    folders.on('error', () => undefined);
  }

  return {
    set(next) {
      books = next;
      const paths = new Set(next.flatMap(book => book.files));
      for (const path of files.keys()) if (!paths.has(path)) files.delete(path);
      for (const path of paths) if (!files.has(path)) files.set(path, settlingFile(options));
      watchFolders();
      lookSoon(0);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await folders?.close();
    },
  };
}
