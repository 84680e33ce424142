/** Stops an instance of a system: what it runs goes to the others. */
import type { Command } from './command.ts';

export const stopInstance: Command<readonly [system: string, instance: string]> = {
  id: 'stop-instance',
  title: 'Stop',
  async run(desk, system, instance) {
    const answer = await desk.bridge.request('machine.stopInstance', { system, instance });
    if (!answer.ok) {
      desk.app.fail(answer.error);
      return;
    }
    desk.systems.say(`Instance ${instance} of ${system} is stopped.`, false);
    await desk.machine.load();
  },
};
