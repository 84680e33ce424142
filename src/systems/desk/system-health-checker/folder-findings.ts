/** What is found among the contents of the data folder and among the manuscripts. Pure. */
import type { BookSummary } from '../../../contracts/book.ts';
import { type FolderLook, folderContents } from '../../../contracts/host.ts';
import type { Finding } from '../../../contracts/findings.ts';

const megabyte = 1024 * 1024;
const longLogBytes = 512 * megabyte;

export function contentFindings(folder: FolderLook): readonly Finding[] {
  return [database(folder), strangers(folder)];
}

function database({ entries }: FolderLook): Finding {
  const log = entries.find(entry => entry.name === folderContents.log);
  if (!entries.some(entry => entry.name === folderContents.database)) {
    return {
      check: 'database',
      state: 'critical',
      said: 'The file scriptorium.db is not in the data folder, though the program is running.',
      cure: 'Close Scriptorium, put the file back or restore a backup, and start again.',
    };
  }
  if (log !== undefined && log.bytes > longLogBytes) {
    return {
      check: 'database',
      state: 'warning',
      said: `The database’s log has grown to ${Math.round(log.bytes / megabyte)} MB.`,
      cure: 'Close Scriptorium and start it again; the log is folded into the database then.',
    };
  }
  return { check: 'database', state: 'ok', said: 'The database is in its place.', cure: null };
}

function strangers({ entries }: FolderLook): Finding {
  const found = entries.filter(entry => !entry.known).map(entry => entry.name);
  if (found.length === 0)
    return { check: 'other files', state: 'ok', said: 'Nothing else lies in the folder.', cure: null };
  return {
    check: 'other files',
    state: 'ok',
    said: `Scriptorium did not put ${found.slice(0, 5).join(', ')}${found.length > 5 ? ' and others' : ''} into its folder.`,
    cure: null,
  };
}

/** `readable` says of each file whether it can be read at this moment. */
export function manuscriptFindings(
  books: readonly BookSummary[],
  readable: ReadonlyMap<string, boolean>,
): readonly Finding[] {
  const standing = books.filter(book => book.state !== 'trashed');
  if (standing.length === 0) {
    return [{ check: 'manuscripts', state: 'off', said: 'No book is on the shelf.', cure: 'Open a manuscript.' }];
  }
  return standing.map(({ title, files, waits }) => {
    const lost = files.filter(file => readable.get(file) !== true);
    if (lost.length === 0 && typeof waits === 'string') {
      return {
        check: `manuscript: ${title}`,
        state: 'warning',
        said: `${title} is waited for: ${waits} What was read of it is kept.`,
        cure: 'Once it can be read again, the window reads it by itself, and `scriptorium project sync` does so at once.',
      };
    }
    return lost.length === 0
      ? { check: `manuscript: ${title}`, state: 'ok', said: `${title} can be read.`, cure: null }
      : {
          check: `manuscript: ${title}`,
          state: 'warning',
          said: `${title} cannot be read: ${lost.join(', ')} is not there, or may not be opened.`,
          cure: 'Put it back; say where it is now, on the Books screen or with `scriptorium project relocate`; or remove the book from the shelf.',
        };
  });
}
