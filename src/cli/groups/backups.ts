/** Backups of the database, which holds all books. */
import { projectBackup, projectBackups, projectRestore, type RestoreOptions } from '../commands/backups.ts';
import { examples, type Group } from './group.ts';

export const exampleBackup = 'scriptorium-20260131-081500.db';

export const addBackups: Group = (project, doing) => {
  project
    .command('backup')
    .description('Copies the database into the folder of backups, and checks the copy.')
    .addHelpText('after', examples(['project backup', 'project backup --json']))
    .action(doing(projectBackup));
  project
    .command('backups')
    .description('Lists the backups, the newest first, also where the database is damaged.')
    .addHelpText('after', examples(['project backups', 'project backups --json']))
    .action(doing(projectBackups));
  project
    .command('restore')
    .description('Puts a backup in the place of the database, which is kept beside the backups.')
    .argument('<backup>', 'its name')
    .option('--check', 'only check that it could be restored')
    .addHelpText('after', examples([`project restore ${exampleBackup}`, `project restore ${exampleBackup} --check`]))
    .action(doing((desk, backup: string, options: RestoreOptions) => projectRestore(desk, backup, options)));
};
