/** Says which version this is, and what it runs on. */
import type { Command } from './command.ts';

export const showAbout: Command = {
  id: 'show-about',
  title: 'About',
  run: desk => {
    desk.app.showAbout(true);
  },
};
