/** Goes to the Systems screen. */
import type { Command } from './command.ts';

export const showSystems: Command = {
  id: 'show-systems',
  title: 'Systems',
  keys: 'Ctrl+4',
  async run(desk) {
    await desk.preview.dismiss();
    desk.place.showScreen('systems');
  },
};
