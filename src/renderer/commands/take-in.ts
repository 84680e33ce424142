/** Puts the manuscript that was looked at on the shelf and has it read. */
import type { Command } from './command.ts';

export const takeIn: Command = {
  id: 'take-in',
  title: 'Read this book',
  available: desk => desk.preview.store.getState().kind === 'found',
  async run(desk) {
    const book = await desk.preview.takeIn();
    if (book === null) return;
    await desk.shelf.load();
    desk.place.openBook(book);
    desk.place.showScreen('overview');
  },
};
