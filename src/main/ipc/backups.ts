/** Answers about backups. They do not go through the queues: a paused machine can be backed up and restored too. */
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import type { HostedEngine } from '../../workers/host.ts';
import type { Handlers } from './handlers.ts';
import { told } from './told.ts';

export interface BackupParts {
  readonly engine: () => Promise<Pick<HostedEngine, 'backups' | 'restored'>>;
  /** The data folder. */
  readonly folder: string;
  /** Closes the app and opens it again, which carries a staged restore out. */
  readonly restart: () => void;
}

export function backupHandlers({ engine, folder, restart }: BackupParts): Handlers<'backups'> {
  return {
    'backups.view': async () => {
      const { backups, restored } = await engine();
      const failure = restored === null || restored.failure === null ? null : told(restored.failure);
      return {
        folder: join(folder, folderContents.backups),
        backups: [...(await backups.list())],
        restored: restored === null ? null : { backup: restored.backup, failure, damaged: restored.damaged },
      };
    },
    'backups.make': async () => (await engine()).backups.make(),
    'backups.check': async ({ name }) => (await engine()).backups.check(name),
    'backups.restore': async ({ name }) => {
      const staged = await (await engine()).backups.stage(name);
      restart();
      return staged;
    },
  };
}
