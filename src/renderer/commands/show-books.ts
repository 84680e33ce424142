/** Goes to the Books screen. */
import { hasBooksScreen } from '../stores/has-books-screen.ts';
import type { Command } from './command.ts';

export const showBooks: Command = {
  id: 'show-books',
  title: 'Books',
  keys: 'Ctrl+3',
  available: ({ shelf, backups }) => hasBooksScreen(shelf.store.getState().books, backups.store.getState().view),
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('books');
  },
};
