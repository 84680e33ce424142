/** Asks the writer for manuscript files or a folder of them, with the system's own dialog. */
import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { manuscriptEndings } from '../../contracts/manuscript-names.ts';
import { inReadingOrder } from './reading-order.ts';

export type Wanted = 'files' | 'folder';

const properties: Readonly<Record<Wanted, NonNullable<OpenDialogOptions['properties']>>> = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
};

/** The chosen paths in the order of their names, or null where the dialog was closed. */
export async function askForManuscript(
  window: BrowserWindow | null,
  title: string,
  wanted: Wanted,
): Promise<readonly string[] | null> {
  const options: OpenDialogOptions = {
    title,
    properties: properties[wanted],
    filters: [
      { name: 'Manuscripts', extensions: [...manuscriptEndings] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled || filePaths.length === 0 ? null : inReadingOrder(filePaths);
}
