/** Reads a backup from end to end and says whether it is whole. */
import type { Command } from './command.ts';

export const checkBackup: Command<readonly [name: string]> = {
  id: 'check-backup',
  title: 'Check it',
  run: async (desk, name) => await desk.backups.check(name),
};
