/** Takes a book out of the trash again. */
import type { Command } from './command.ts';

export const bringBack: Command<readonly [book: string]> = {
  id: 'bring-back',
  title: 'Bring back',
  run: async (desk, book) => await desk.shelf.bringBack(book),
};
