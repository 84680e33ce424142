/** What was asked for and is not there. */
import type { ErrorKind } from './kind.ts';

export const unknownErrors = {
  'no-such-project': {
    retryable: false,
    title: 'No such book',
    advice: 'The Books screen lists the books, and so does `scriptorium projects`.',
  },
  'no-such-scene': {
    retryable: false,
    title: 'No such scene',
    advice: 'The book has changed. Open it again, or name a scene that it has.',
  },
  'no-such-character': {
    retryable: false,
    title: 'No such character',
    advice:
      'Choose one of the cast: the Cast view lists it, and so does `scriptorium send identity_processor get_active_identities --example --wait`.',
  },
  'no-such-memory': {
    retryable: false,
    title: 'No such memory',
    advice:
      'The Memory view lists what each character remembers, and so does `scriptorium send character_memory_system get_character_memories --example --wait`.',
  },
  'no-such-instance': {
    retryable: false,
    title: 'No such instance',
    advice: 'The Systems screen lists the instances of a system, and so does `scriptorium instances`.',
  },
  'no-such-item': {
    retryable: false,
    title: 'No such item',
    advice: 'The Systems screen lists the items, and so do `scriptorium items` and `scriptorium dead`.',
  },
  'no-such-alert': {
    retryable: false,
    title: 'No such alert',
    advice: 'The Health screen lists the open alerts, and so does `scriptorium health`.',
  },
  'not-read-yet': {
    retryable: true,
    title: 'Not read yet',
    advice: 'Wait until the book has been read. On the command line, `scriptorium analyze` reads it.',
  },
} as const satisfies Record<string, ErrorKind>;
