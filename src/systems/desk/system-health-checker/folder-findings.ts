/** What is found in the data folder and among the manuscripts. Pure. */
import type { BookSummary } from '../../../contracts/book.ts';
import { type FolderLook, folderContents } from '../../../contracts/host.ts';
import type { Finding } from './system.ts';

const megabyte = 1024 * 1024;
const lowMb = 1_000;
const veryLowMb = 100;
const longLogBytes = 512 * megabyte;

export function folderFindings(folder: FolderLook): readonly Finding[] {
  return [rights(folder), disk(folder), database(folder), strangers(folder)];
}

function rights({ path, writable, openToOthers, entries }: FolderLook): Finding {
  if (!writable) {
    return {
      check: 'data folder',
      state: 'critical',
      said: `The data folder ${path} cannot be written to.`,
      cure: 'Give yourself the right to write there, or choose another folder with --data-dir.',
    };
  }
  const open = openToOthers
    ? ['the folder itself']
    : entries.filter(one => one.known && one.openToOthers).map(one => one.name);
  // What lies in a closed folder is out of reach, whatever its own rights.
  return openToOthers
    ? {
        check: 'data folder',
        state: 'warning',
        said: `Others on this computer may look into the data folder ${path} (${open.join(', ')}).`,
        cure: 'Run `scriptorium doctor --mend`, or take the rights of group and others away.',
      }
    : { check: 'data folder', state: 'ok', said: `The data folder ${path} is yours alone.`, cure: null };
}

function disk({ freeBytes }: FolderLook): Finding {
  const free = Math.floor(freeBytes / megabyte);
  const said = `${free.toLocaleString('en-GB')} MB are free on the disk of the data folder.`;
  if (free >= lowMb) return { check: 'disk', state: 'ok', said, cure: null };
  return {
    check: 'disk',
    state: free < veryLowMb ? 'critical' : 'warning',
    said,
    cure: 'Free some space: what cannot be stored has to wait.',
  };
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
  return standing.map(({ title, files }) => {
    const lost = files.filter(file => readable.get(file) !== true);
    return lost.length === 0
      ? { check: `manuscript: ${title}`, state: 'ok', said: `${title} can be read.`, cure: null }
      : {
          check: `manuscript: ${title}`,
          state: 'warning',
          said: `${title} cannot be read: ${lost.join(', ')} is not there, or may not be opened.`,
          cure: 'Put it back, say in the window where it is now, or put the book in the trash.',
        };
  });
}
