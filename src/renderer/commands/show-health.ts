/** Goes to the Health screen. */
import type { Command } from './command.ts';

export const showHealth: Command = {
  id: 'show-health',
  title: 'Health',
  keys: 'Ctrl+5',
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('health');
  },
};
