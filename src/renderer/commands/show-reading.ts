/** Goes to the Reading screen, where it was left. */
import type { Command } from './command.ts';

export const showReading: Command = {
  id: 'show-reading',
  title: 'Reading',
  keys: 'Ctrl+2',
  available: desk => desk.place.store.getState().book !== null,
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('reading');
  },
};
