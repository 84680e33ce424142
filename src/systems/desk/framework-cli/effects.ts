/** Looks at the machine, and keeps backups of its database; all of it may be repeated. */
import type { Backups } from '../../../contracts/backups.ts';
import { backupView } from '../../../contracts/desk/backups.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import { look } from './look.ts';
import { frameworkCli } from './system.ts';

export const effects = defineEffects(frameworkCli, {
  run_command: (command, _gathered, { machine, figures }) => look(command, machine, figures()),
  backup: async (_data, _gathered, { machine }) => ({ backup: backupView(await machine.host.backups.make()) }),
  list_backups: async (_data, _gathered, { machine }) => ({
    backups: (await machine.host.backups.list()).map(backupView),
  }),
  async restore({ backup, check }, _gathered, { machine }) {
    const { backups } = machine.host;
    const name = backup ?? (await newest(backups));
    if (check === true) return { backup: backupView(await backups.check(name)), state: 'sound' as const };
    return { backup: backupView(await backups.stage(name)), state: 'staged' as const };
  },
  async cleanup_backups(_data, _gathered, { machine }) {
    const { kept, removed } = await machine.host.backups.tidy();
    return { kept: [...kept], removed: [...removed] };
  },
});

async function newest(backups: Backups): Promise<string> {
  const last = (await backups.list()).find(one => one.kind === 'backup');
  if (last === undefined) throw new ScriptoriumError('no-such-backup', 'There is no backup yet.');
  return last.name;
}
