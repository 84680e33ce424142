/** Shows the book's cast above the page. */
import type { Command } from './command.ts';

export const showCast: Command = {
  id: 'show-cast',
  title: 'Cast',
  available: desk => desk.place.store.getState().screen === 'reading',
  run: desk => {
    desk.place.showView('cast');
  },
};
