/** Every error a user can meet, in one table: whether trying again can help, its title, and what to do. */

interface ErrorKind {
  readonly retryable: boolean;
  readonly title: string;
  readonly advice: string;
}

const table = {
  // at the door
  'unknown-system': {
    retryable: false,
    title: 'No such system',
    advice: 'List the systems with `scriptorium systems`.',
  },
  'unknown-operation': {
    retryable: false,
    title: 'No such operation',
    advice: 'List a system’s operations with `scriptorium systems --json`.',
  },
  'internal-operation': {
    retryable: false,
    title: 'Not for sending',
    advice: 'This step runs by itself when a manuscript changes. Sync the manuscript instead.',
  },
  'invalid-data': {
    retryable: false,
    title: 'The data does not fit',
    advice: 'Compare the data with the example of the operation.',
  },
  'data-too-large': {
    retryable: false,
    title: 'The data is too large',
    advice: 'Send at most 64 KB with one item. Longer texts come in as manuscript files.',
  },
  'queue-full': {
    retryable: true,
    title: 'The queue is full',
    advice: 'Wait until the system has caught up, then send again.',
  },
  'system-draining': {
    retryable: true,
    title: 'The system is being drained',
    advice: 'It takes nothing new until it is resumed: in the Systems screen, or with `scriptorium resume`.',
  },
  'system-paused': {
    retryable: true,
    title: 'The system is paused',
    advice: 'Resume it in the Systems screen, or with `scriptorium resume`.',
  },
  // while running
  'time-limit': {
    retryable: true,
    title: 'It took too long',
    advice: 'The work was ended at its time limit. Replay it; if it happens again, look at the data of the item.',
  },
  'out-of-memory': {
    retryable: true,
    title: 'It needed too much memory',
    advice: 'Nothing else was harmed. Replay the item when less is running, or divide a very long chapter or file.',
  },
  'worker-died': {
    retryable: true,
    title: 'The work died',
    advice: 'What computed it ended without a word and was started again. Replay the item.',
  },
  'compute-failed': {
    retryable: false,
    title: 'The work failed',
    advice: 'The cause is below. This is a fault in Scriptorium: replaying helps only after an update.',
  },
  'apply-failed': {
    retryable: true,
    title: 'The result could not be stored',
    advice: 'Nothing was changed. Replay the item; if it happens again, run `scriptorium status`.',
  },
  poison: {
    retryable: false,
    title: 'It was running at three crashes',
    advice: 'The item is set aside so that the app can go on. Replay it only with other data.',
  },
  'data-outdated': {
    retryable: false,
    title: 'The item is from another version',
    advice: 'Its data no longer fits the operation. Discard it and send a new one.',
  },
  'already-waiting': {
    retryable: false,
    title: 'The same work is waiting already',
    advice: 'Wait until that has ended, then replay this one. Discard it if it is no longer wanted.',
  },
  cancelled: { retryable: false, title: 'Cancelled', advice: 'Send it again when it is wanted after all.' },
  'reply-late': {
    retryable: true,
    title: 'No answer in time',
    advice: 'The item is still in its queue. Look at it with `scriptorium items`.',
  },
  // manuscripts
  'file-missing': {
    retryable: false,
    title: 'The file is not there',
    advice: 'Say where the manuscript is now, or put it back.',
  },
  'file-unreadable': {
    retryable: true,
    title: 'The file cannot be read',
    advice: 'Check the rights of the file and its folder, then try again.',
  },
  'file-changing': {
    retryable: true,
    title: 'The file is being written',
    advice: 'It is read again when it has settled.',
  },
  'file-empty': { retryable: false, title: 'The file is empty', advice: 'Choose a file that has text in it.' },
  'file-not-text': {
    retryable: false,
    title: 'The file is not a text',
    advice: 'Choose a Word (.docx), EPUB, Markdown or plain text file. Other formats can be saved as one of these.',
  },
  'file-too-large': {
    retryable: false,
    title: 'The file is too large',
    advice: 'A text may have up to 64 MB, a Word document or EPUB up to 4 GB. Divide it, and open the parts together.',
  },
  'unsupported-format': {
    retryable: false,
    title: 'This format cannot be read',
    advice:
      'Choose a Word (.docx), EPUB, Markdown or plain text file, or a folder of them. Other formats can be saved as .docx.',
  },
  'folder-empty': {
    retryable: false,
    title: 'The folder has no manuscript in it',
    advice: 'A folder is read with the .docx, .md and .txt files that stand in it, not with those in folders below it.',
  },
  'file-protected': {
    retryable: false,
    title: 'The file is protected, or in an old format',
    advice: 'Open it in the program it was written with, take the protection off, and save it as .docx.',
  },
  'archive-not-zip': {
    retryable: false,
    title: 'The file is not what its name says',
    advice:
      'A Word document or EPUB that only bears its ending cannot be read. Save it anew in the program it comes from.',
  },
  'archive-truncated': {
    retryable: true,
    title: 'The file is not whole',
    advice:
      'Its end is missing. If it is still being saved or copied, wait until that is done; otherwise save it anew.',
  },
  'archive-damaged': {
    retryable: false,
    title: 'The file is damaged',
    advice: 'Open it in the program it was written with, and save it anew.',
  },
  'archive-bomb': {
    retryable: false,
    title: 'The file unpacks to too much',
    advice: 'No manuscript is packed so tightly. Do not open files whose origin you do not know.',
  },
  'archive-bad-path': {
    retryable: false,
    title: 'The file reaches outside itself',
    advice: 'Nothing of it was read. Do not open files whose origin you do not know; a good one can be saved anew.',
  },
  'archive-too-many-parts': {
    retryable: false,
    title: 'The file has too many parts',
    advice: 'Save the manuscript without its pictures, or divide it.',
  },
  'archive-no-document': {
    retryable: false,
    title: 'There is no text in the file',
    advice: 'It is an archive of something else, or lacks a part. Save it anew in the program it was written with.',
  },
  'epub-no-spine': {
    retryable: false,
    title: 'The EPUB does not say how it is read',
    advice:
      'Its reading order (the spine) is missing or empty. Make the EPUB anew, or open the manuscript it was made from.',
  },
  'no-such-project': { retryable: false, title: 'No such book', advice: 'List the books with `scriptorium projects`.' },
  'no-such-scene': { retryable: false, title: 'No such scene', advice: 'The book has changed. Open it again.' },
  'no-such-character': {
    retryable: false,
    title: 'No such character',
    advice: 'List the cast with the operation `get_active_identities`.',
  },
  'no-such-memory': {
    retryable: false,
    title: 'No such memory',
    advice: 'List a character’s memories with the operation `get_character_memories`.',
  },
  'no-such-item': { retryable: false, title: 'No such item', advice: 'List the items with `scriptorium items`.' },
  'no-such-alert': {
    retryable: false,
    title: 'No such alert',
    advice: 'List the open alerts with `scriptorium health`.',
  },
  'not-read-yet': { retryable: true, title: 'Not read yet', advice: 'Wait until the book has been read.' },
  // the folder and the machine
  'folder-in-use': {
    retryable: true,
    title: 'The data folder is in use',
    advice: 'Close the other Scriptorium first, or choose another folder with --data-dir.',
  },
  'folder-unwritable': {
    retryable: false,
    title: 'The data folder cannot be written',
    advice: 'Check its rights and the free space, or choose another folder with --data-dir.',
  },
  'store-damaged': {
    retryable: false,
    title: 'The database is damaged',
    advice:
      'Restore a backup (`scriptorium project backups` lists them), or move scriptorium.db away and start again: the manuscripts are read anew.',
  },
  'store-newer': {
    retryable: false,
    title: 'The data folder belongs to a newer version',
    advice: 'Open it with the version that wrote it, or choose another folder with --data-dir.',
  },
  'no-such-backup': {
    retryable: false,
    title: 'No such backup',
    advice: 'List the backups with `scriptorium project backups`.',
  },
  'backup-damaged': {
    retryable: false,
    title: 'The backup is damaged',
    advice: 'Nothing was changed. Choose another one: `scriptorium project backups` lists them.',
  },
  'backup-failed': {
    retryable: true,
    title: 'The backup could not be made',
    advice: 'Check the free space and the rights of the folder `backups` in the data folder, then try again.',
  },
  'store-failed': {
    retryable: true,
    title: 'Nothing can be stored',
    advice:
      'Check the free space of the disk that holds the data folder. Work goes on by itself when storing works again.',
  },
  'store-ended': {
    retryable: false,
    title: 'The thread that stores has ended',
    advice: 'Close Scriptorium and open it again: nothing that was accepted is lost.',
  },
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

export type ErrorCode = keyof typeof table;

/** The table, by code. */
export const errorKinds: Readonly<Record<ErrorCode, ErrorKind>> = table;

/** An error as it crosses threads and is stored: its class does not survive the crossing, so it has none. */
export interface Failure {
  readonly code: ErrorCode;
  /** What happened, where: one plain sentence. */
  readonly message: string;
  readonly advice: string;
  readonly retryable: boolean;
  /** The message of what caused it, where that says more. */
  readonly cause?: string;
  readonly stack?: string;
}

/** Thrown inside a process; turned into a `Failure` before it crosses a border. */
export class ScriptoriumError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;

  constructor(code: ErrorCode, message: string, options: { readonly cause?: unknown; readonly advice?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ScriptoriumError';
    this.code = code;
    this.advice = options.advice ?? errorKinds[code].advice;
  }
}

/** A failure made by hand, with the table's advice. */
export function failure(
  code: ErrorCode,
  message: string,
  more: { readonly cause?: string; readonly stack?: string } = {},
): Failure {
  return { code, message, advice: errorKinds[code].advice, retryable: errorKinds[code].retryable, ...more };
}

/** Anything thrown, as a `Failure`: our own errors keep their code, all others become `fallback`. */
export function toFailure(thrown: unknown, fallback: ErrorCode = 'internal'): Failure {
  if (thrown instanceof ScriptoriumError) {
    const cause = thrown.cause instanceof Error ? { cause: thrown.cause.message } : {};
    return { ...failure(thrown.code, thrown.message, cause), advice: thrown.advice };
  }
  if (thrown instanceof Error) {
    return failure(fallback, thrown.message, thrown.stack === undefined ? {} : { stack: thrown.stack });
  }
  return failure(fallback, String(thrown));
}

/** The error that a failure stood for, on this side of the border. */
export function fromFailure(value: Failure): ScriptoriumError {
  const error = new ScriptoriumError(value.code, value.message, { advice: value.advice });
  if (value.stack !== undefined) error.stack = value.stack;
  return error;
}
