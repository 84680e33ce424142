/** Shows what each character remembers above the page. */
import type { Command } from './command.ts';

export const showMemory: Command = {
  id: 'show-memory',
  title: 'Memory',
  available: desk => desk.place.store.getState().screen === 'reading',
  run: desk => {
    desk.place.showView('memory');
  },
};
