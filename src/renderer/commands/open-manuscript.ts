/** Asks for a manuscript file and looks at it. */
import type { Command } from './command.ts';

export const openManuscript: Command = {
  id: 'open-manuscript',
  title: 'Open a manuscript…',
  keys: 'Ctrl+O',
  run: async desk => await desk.preview.choose('files'),
};
