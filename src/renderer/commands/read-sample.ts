/** Looks at the sample book. */
import type { Command } from './command.ts';

export const readSample: Command = {
  id: 'read-sample',
  title: 'Read the sample book',
  run: async desk => await desk.preview.sample(),
};
