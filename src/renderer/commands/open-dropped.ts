/** Looks at a manuscript that was laid on the window. */
import type { Command } from './command.ts';

export const openDropped: Command<readonly [file: File]> = {
  id: 'open-dropped',
  title: 'Open the dropped manuscript',
  run: async (desk, file) => await desk.preview.open(file),
};
