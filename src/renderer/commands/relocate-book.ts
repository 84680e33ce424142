/** Asks where a missing manuscript is now. */
import type { Command } from './command.ts';

export const relocateBook: Command<readonly [book: string]> = {
  id: 'relocate-book',
  title: 'Find it again…',
  run: async (desk, book) => await desk.shelf.relocate(book),
};
