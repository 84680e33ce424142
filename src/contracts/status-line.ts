/** The one line, for the tray, the command line and the bots. Pure: from what was measured, the most urgent thing first. */
import { type Alert, isSilent } from './health.ts';

export interface ReadBook {
  readonly title: string;
  readonly state: 'present' | 'missing' | 'trashed';
  /** Why its manuscript, which is there, cannot be read at present; or null. */
  readonly waits: string | null;
  readonly scenes: number;
  readonly heard: number;
  readonly felt: number;
}

export interface Standing {
  /** Open alerts, the worst first. */
  readonly alerts: readonly Alert[];
  readonly outstanding: number;
  readonly storeFailure: string | null;
  /** Titles of systems that are paused or drain. */
  readonly paused: readonly string[];
  readonly books: readonly ReadBook[];
  readonly now: number;
}

export function statusLine({ alerts, outstanding, storeFailure, paused, books, now }: Standing): string {
  const standing = books.filter(book => book.state !== 'trashed');
  return [
    ...(storeFailure === null ? [] : [`Nothing can be stored: ${storeFailure}`]),
    ...attentionWords(alerts.filter(alert => !isSilent(alert, now))),
    ...waitedForWords(standing.filter(isWaitedFor)),
    readingWords(standing, outstanding),
    ...(paused.length === 0 ? [] : [`Paused: ${paused.join(', ')}.`]),
  ].join(' ');
}

function attentionWords(alerts: readonly Alert[]): readonly string[] {
  const [first] = alerts;
  if (first === undefined) return [];
  const more = alerts.length - 1;
  const others =
    more === 0 ? '' : more === 1 ? ' One more thing needs attention.' : ` ${more} more things need attention.`;
  return [`${first.cause}${others}`];
}

function isWaitedFor({ state, waits }: ReadBook): boolean {
  return state === 'present' && waits !== null;
}

function waitedForWords(books: readonly ReadBook[]): readonly string[] {
  const [first] = books;
  if (first === undefined) return [];
  const more = books.length - 1;
  const others = more === 0 ? '' : more === 1 ? ' So is one more book.' : ` So are ${more} more books.`;
  return [`${first.title} is waited for: ${first.waits ?? ''}${others}`];
}

/** `12 items to go`, or null where there are none. */
export function itemsToGo(outstanding: number): string | null {
  if (outstanding === 0) return null;
  return `${outstanding.toLocaleString('en-GB')} ${outstanding === 1 ? 'item' : 'items'} to go`;
}

function readingWords(shelf: readonly ReadBook[], outstanding: number): string {
  const toGo = itemsToGo(outstanding);
  if (shelf.length === 0) return `No book is on the shelf${toGo === null ? '' : `; ${toGo}`}.`;
  const books = shelf.filter(book => !isWaitedFor(book));
  if (books.length === 0) return `What was read before is kept${toGo === null ? '' : `; ${toGo}`}.`;
  const unread = books.filter(book => book.heard < book.scenes || book.felt < book.scenes);
  const waiting = toGo ?? 'nothing waits';
  const [book] = unread;
  if (book === undefined) {
    const [only] = books;
    const what =
      books.length === 1 && only !== undefined ? `${only.title} is read` : `All ${books.length} books are read`;
    return `${what}; ${waiting}.`;
  }
  const done = Math.min(book.heard, book.felt);
  const others = unread.length === 1 ? '' : ` (and ${unread.length - 1} more)`;
  return `${book.title}${others}: ${done} of ${book.scenes} scenes are read; ${waiting}.`;
}
