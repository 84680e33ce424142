/** Chooses light, dark, or what the system has. */
import type { Theme } from '../bridge.ts';
import type { Command } from './command.ts';

export const setTheme: Command<readonly [theme: Theme]> = {
  id: 'set-theme',
  title: 'Theme',
  run: async (desk, theme) => await desk.app.setTheme(theme),
};
