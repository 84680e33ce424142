/** Opens another book of the shelf. */
import type { Command } from './command.ts';

export const openBook: Command<readonly [book: string]> = {
  id: 'open-book',
  title: 'Open the book',
  async run(desk, book) {
    await desk.preview.dismiss();
    desk.place.openBook(book);
  },
};
