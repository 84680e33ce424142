/** Puts the manuscript that was looked at away again. */
import type { Command } from './command.ts';

export const dismissPreview: Command = {
  id: 'dismiss-preview',
  title: 'Not this one',
  available: desk => desk.preview.store.getState().kind !== 'none',
  run: async desk => await desk.preview.dismiss(),
};
