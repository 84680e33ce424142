/** Shows the book's emotional arc above the page. */
import type { Command } from './command.ts';

export const showArc: Command = {
  id: 'show-arc',
  title: 'Arc',
  available: desk => desk.place.store.getState().screen === 'reading',
  run: desk => {
    desk.place.showView('arc');
  },
};
