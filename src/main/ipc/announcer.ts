/** What the page is told: merged, and at most ten times a second. */
import type { EventName, Events } from '../../contracts/ipc/index.ts';
import type { GoTo } from '../../contracts/ipc/app.ts';
import type { MachineFigures } from '../../contracts/statistics.ts';

export interface Announcer {
  /** The figures have changed; they are taken when they are sent. */
  figures(take: () => MachineFigures): void;
  bookChanged(book: string): void;
  shelfChanged(): void;
  themeChanged(): void;
  /** A backup was made, or some were removed. */
  backupsChanged(): void;
  /** Alerts, their words or rules have changed. */
  healthChanged(): void;
  looking(at: Events['books.looking']): void;
  previewed(result: Events['books.previewed']): void;
  /** Of several places asked for while the page does not listen, the last counts. */
  goTo(place: GoTo): void;
  /** The page listens from now on; what was to be told before is told now. */
  pageReady(): void;
  /** The page is gone or begins anew. */
  pageGone(): void;
  close(): void;
}

type Send = <N extends EventName>(name: N, payload: Events[N]) => void;

/** While the page does not listen, all is kept merged; previews are kept in order. */
export function createAnnouncer(send: Send, everyMs = 100): Announcer {
  const books = new Set<string>();
  const flags = { shelf: false, theme: false, health: false, backups: false };
  let takeFigures: (() => MachineFigures) | null = null;
  const previews: (() => void)[] = [];
  let place: GoTo | null = null;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;

  const pending = (): boolean =>
    books.size + previews.length > 0 || takeFigures !== null || place !== null || Object.values(flags).includes(true);

  function tell(): void {
    timer = undefined;
    if (!ready || !pending()) return;
    timer = setTimeout(tell, everyMs);
    if (flags.shelf) send('books.changed', null);
    for (const book of books) send('book.changed', { book });
    if (takeFigures !== null) send('machine.figures', takeFigures());
    if (flags.health) send('health.changed', null);
    if (flags.backups) send('backups.changed', null);
    if (flags.theme) send('app.themeChanged', null);
    for (const tellOne of previews) tellOne();
    if (place !== null) send('app.goTo', place);
    place = null;
    books.clear();
    previews.length = 0;
    takeFigures = null;
    Object.assign(flags, { shelf: false, theme: false, health: false, backups: false });
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
    figures(take) {
      takeFigures = take;
      soon();
    },
    shelfChanged: flag('shelf'),
    themeChanged: flag('theme'),
    backupsChanged: flag('backups'),
    healthChanged: flag('health'),
    bookChanged(book) {
      books.add(book);
      soon();
    },
    looking(at) {
      previews.push(() => send('books.looking', at));
      soon();
    },
    previewed(result) {
      previews.push(() => send('books.previewed', result));
      soon();
    },
    goTo(next) {
      place = next;
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
