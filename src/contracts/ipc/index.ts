/** Everything the page can ask and be told. */
import type { z } from 'zod';
import type { Preview } from '../book.ts';
import type { Result } from '../result.ts';
import type { MachineFigures } from '../statistics.ts';
import { appRequests } from './app.ts';
import type { GoTo } from './app.ts';
import { backupRequests } from './backups.ts';
import { bookRequests } from './books.ts';
import { healthRequests } from './health.ts';
import { machineRequests } from './machine.ts';
import { readingRequests } from './reading.ts';

export const requests = {
  ...appRequests,
  ...bookRequests,
  ...backupRequests,
  ...readingRequests,
  ...machineRequests,
  ...healthRequests,
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;

/** What the main process announces. Events never steer: the page asks for what it wants to show. */
export interface Events {
  /** New figures, at most ten times a second, and only while something changes. */
  'machine.figures': MachineFigures;
  /** What is known of this book has changed; at most ten times a second. */
  'book.changed': { readonly book: string };
  /** The shelf has changed: a book came, went, moved or was found missing. */
  'books.changed': null;
  /** Chosen files are being looked at; `asked` by the page itself, which gets the answer, or else `books.previewed` follows. */
  'books.looking': { readonly name: string; readonly asked: boolean };
  /** A manuscript named on the command line or handed over by the system was looked at. */
  'books.previewed': Result<Preview>;
  /** Alerts, their words, what was said of them, or thresholds. */
  'health.changed': null;
  /** A backup was made, or some were removed. */
  'backups.changed': null;
  'app.themeChanged': null;
  /** Something outside the window, such as the tray or a notification, leads to this place. */
  'app.goTo': GoTo;
}
export type EventName = keyof Events;

/** What the preload puts on the page's `window` as `scriptorium`. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
  /** Hands a dropped file's place to the main process, which looks at it; the page never learns the path. */
  open(...files: readonly File[]): Promise<Result<Preview>>;
}
