/** Puts a backup in the database's place; the app closes for it and opens again. To be asked before. */
import type { Command } from './command.ts';

export const restoreBackup: Command<readonly [name: string]> = {
  id: 'restore-backup',
  title: 'Restore…',
  run: async (desk, name) => await desk.backups.restore(name),
};
