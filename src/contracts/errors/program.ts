/** What goes wrong with the program itself, or with how it is called. */
import type { ErrorKind } from './kind.ts';

export const programErrors = {
  'setup-incomplete': {
    retryable: false,
    title: 'The set-up is incomplete',
    advice: 'Run `npm start` in the project’s folder.',
  },
  usage: { retryable: false, title: 'The command cannot be understood', advice: 'See the examples with --help.' },
  'bad-request': { retryable: false, title: 'The request was refused', advice: 'Close the window and open it again.' },
  internal: {
    retryable: false,
    title: 'Something went wrong in Scriptorium',
    advice: 'Nothing you wrote is lost. Try again; the log says more.',
  },
} as const satisfies Record<string, ErrorKind>;
