/** Adds an instance to a system: it shares the queue, with slots of its own. */
import type { Command } from './command.ts';

export const addInstance: Command<readonly [system: string, slots: number]> = {
  id: 'add-instance',
  title: 'Add an instance',
  async run(desk, system, slots) {
    const answer = await desk.bridge.request('machine.addInstance', { system, slots });
    if (!answer.ok) {
      desk.app.fail(answer.error);
      return;
    }
    desk.systems.say(`${system} has another instance, ${answer.value.instance}.`, false);
    await desk.machine.load();
  },
};
