/** Asks the writer for manuscript files, with the system's own dialog. */
import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';

/** The chosen paths in the order of their names, or null where the dialog was closed. */
export async function askForManuscript(window: BrowserWindow | null, title: string): Promise<readonly string[] | null> {
  const options: OpenDialogOptions = {
    title,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Manuscripts', extensions: ['txt', 'text', 'md', 'markdown'] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled || filePaths.length === 0 ? null : inReadingOrder(filePaths);
}

/** Chapter 2 comes before chapter 10. */
function inReadingOrder(paths: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...paths].sort(compare);
}
