/** Copies the database, as it is now, into the folder of backups. */
import type { Command } from './command.ts';

export const backUp: Command = {
  id: 'back-up',
  title: 'Back up now',
  run: async desk => await desk.backups.make(),
};
