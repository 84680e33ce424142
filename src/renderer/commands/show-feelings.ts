/** Shows the wheel of feelings and the meter above the page. */
import type { Command } from './command.ts';

export const showFeelings: Command = {
  id: 'show-feelings',
  title: 'Feelings',
  available: desk => desk.place.store.getState().screen === 'reading',
  run: desk => {
    desk.place.showView('feelings');
  },
};
