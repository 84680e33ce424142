/** Asks for a folder of chapters and looks at it. */
import type { Command } from './command.ts';

export const openFolder: Command = {
  id: 'open-folder',
  title: 'Open a folder of chapters…',
  keys: 'Ctrl+Shift+O',
  run: async desk => await desk.preview.choose('folder'),
};
