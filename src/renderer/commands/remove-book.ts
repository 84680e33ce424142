/** Puts a book into the trash. The manuscript file is not touched. */
import type { Command } from './command.ts';

export const removeBook: Command<readonly [book: string]> = {
  id: 'remove-book',
  title: 'Remove',
  run: async (desk, book) => await desk.shelf.remove(book),
};
