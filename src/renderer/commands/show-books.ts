/** Goes to the Books screen. */
import type { Command } from './command.ts';

export const showBooks: Command = {
  id: 'show-books',
  title: 'Books',
  keys: 'Ctrl+3',
  available: desk => (desk.shelf.store.getState().books ?? []).length > 0,
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('books');
  },
};
