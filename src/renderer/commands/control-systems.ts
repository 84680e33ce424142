/** Holds systems, lets them go again, or empties them: one of them or all. */
import type { ControlAction, ControlTarget } from '../../contracts/control.ts';
import type { Command } from './command.ts';

const words: Readonly<Record<ControlAction, string>> = {
  pause: 'paused: what runs ends, nothing new begins',
  resume: 'at work again',
  drain: 'being emptied, and paused afterwards',
};

export const controlSystems: Command<readonly [action: ControlAction, target: ControlTarget]> = {
  id: 'control-systems',
  title: 'Pause, resume or drain',
  async run(desk, action, target) {
    const answer = await desk.bridge.request('machine.control', { action, target });
    if (!answer.ok) {
      desk.app.fail(answer.error);
      return;
    }
    const who = target.kind === 'all' ? 'All systems are' : `${target.system} is`;
    desk.systems.say(`${who} ${words[action]}.`);
    await desk.machine.load();
  },
};
