/** What goes wrong with the data folder, its database and its backups. */
import type { ErrorKind } from './kind.ts';

export const folderErrors = {
  'folder-in-use': {
    retryable: true,
    title: 'The data folder is in use',
    advice: 'Close the other Scriptorium first, or choose another folder with --data-dir.',
  },
  'folder-unwritable': {
    retryable: false,
    title: 'The data folder cannot be written',
    advice:
      'Check its rights and the free space, also with `scriptorium doctor`, or choose another folder with --data-dir.',
  },
  'store-damaged': {
    retryable: false,
    title: 'The database is damaged',
    advice:
      'No backup is sound that could take its place. Close the window and run `scriptorium doctor --mend`: it keeps the database under another name. Manuscripts are as they were; open them again, and they are read anew.',
  },
  'store-newer': {
    retryable: false,
    title: 'The data folder belongs to a newer version',
    advice: 'Open it with the version that wrote it, or choose another folder with --data-dir.',
  },
  'no-such-backup': {
    retryable: false,
    title: 'No such backup',
    advice: 'The Books screen and `scriptorium project backups` list those there are.',
  },
  'backup-damaged': {
    retryable: false,
    title: 'The backup is damaged',
    advice: 'Nothing was changed. Choose another one: the Books screen and `scriptorium project backups` list them.',
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
} as const satisfies Record<string, ErrorKind>;
