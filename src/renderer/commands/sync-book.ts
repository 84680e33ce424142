/** Reads the manuscript file again now. */
import type { Command } from './command.ts';

export const syncBook: Command<readonly [book: string]> = {
  id: 'sync-book',
  title: 'Read the file again',
  run: async (desk, book) => await desk.shelf.sync(book),
};
