/** Shows above the page who speaks with whom. */
import type { Command } from './command.ts';

export const showNetwork: Command = {
  id: 'show-network',
  title: 'Network',
  available: desk => desk.place.store.getState().screen === 'reading',
  run: desk => {
    desk.place.showView('network');
  },
};
