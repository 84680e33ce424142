/** Looks at a manuscript that was laid on the window: a file, several of them, or a folder. */
import type { Command } from './command.ts';

export const openDropped: Command<readonly [files: readonly File[]]> = {
  id: 'open-dropped',
  title: 'Open the dropped manuscript',
  run: async (desk, files) => await desk.preview.open(files),
};
