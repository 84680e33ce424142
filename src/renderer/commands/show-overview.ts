/** Goes to the Overview. */
import type { Command } from './command.ts';

export const showOverview: Command = {
  id: 'show-overview',
  title: 'Overview',
  keys: 'Ctrl+1',
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('overview');
  },
};
