/** What the page is told: merged, and at most ten times a second. */
import type { EventName, Events } from '../../contracts/ipc/index.ts';

export interface Announcer {
  /** Figures, to be taken when they are sent. */
  figures(): void;
  bookChanged(book: string): void;
  shelfChanged(): void;
  themeChanged(): void;
  previewed(result: Events['books.previewed']): void;
  /** The page listens from now on; what was to be told before is told now. */
  pageReady(): void;
  /** The page is gone or begins anew. */
  pageGone(): void;
  close(): void;
}

export interface AnnouncerOptions {
  send<N extends EventName>(name: N, payload: Events[N]): void;
  takeFigures(): Events['machine.figures'];
  /** Between two rounds of telling; default 100. */
  readonly everyMs?: number;
}

/** While the page does not listen, all is kept merged; previews are kept in order. */
export function createAnnouncer({ send, takeFigures, everyMs = 100 }: AnnouncerOptions): Announcer {
  const books = new Set<string>();
  const flags = { figures: false, shelf: false, theme: false };
  const previews: Events['books.previewed'][] = [];
  let ready = false;
  let timer: NodeJS.Timeout | undefined;

  const pending = (): boolean => books.size + previews.length > 0 || flags.figures || flags.shelf || flags.theme;

  function tell(): void {
    timer = undefined;
    if (!ready || !pending()) return;
    timer = setTimeout(tell, everyMs);
    if (flags.shelf) send('books.changed', null);
    for (const book of books) send('book.changed', { book });
    if (flags.figures) send('machine.figures', takeFigures());
    if (flags.theme) send('app.themeChanged', null);
    for (const preview of previews) send('books.previewed', preview);
    books.clear();
    previews.length = 0;
    Object.assign(flags, { figures: false, shelf: false, theme: false });
  }

  /** A round that is due stands on the next turn of the loop, so that what happens together is told together. */
  const soon = (): void => {
    if (ready) timer ??= setTimeout(tell, 0);
  };
  const flag = (name: keyof typeof flags) => (): void => {
    flags[name] = true;
    soon();
  };
  return {
    figures: flag('figures'),
    shelfChanged: flag('shelf'),
    themeChanged: flag('theme'),
    bookChanged(book) {
      books.add(book);
      soon();
    },
    previewed(result) {
      previews.push(result);
      soon();
    },
    pageReady() {
      ready = true;
      soon();
    },
    pageGone() {
      ready = false;
    },
    close() {
      ready = false;
      clearTimeout(timer);
    },
  };
}
