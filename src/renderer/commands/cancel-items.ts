/** Takes items out of the queues: those that wait, and those that run. */
import type { CancelSelection } from '../../contracts/control.ts';
import { capital, countedInWords } from '../ui/phrases.ts';
import type { Command } from './command.ts';

export const cancelItems: Command<readonly [which: CancelSelection]> = {
  id: 'cancel-items',
  title: 'Cancel',
  async run(desk, which) {
    const plain = which.kind === 'ids' ? { kind: which.kind, ids: [...which.ids] } : which;
    const answer = await desk.bridge.request('machine.cancel', { which: plain });
    if (!answer.ok) {
      desk.app.fail(answer.error);
      return;
    }
    desk.systems.say(`${capital(countedInWords(answer.value.cancelled, 'item'))} cancelled.`);
    await desk.machine.load();
    if (which.kind === 'ids') desk.systems.aimAt('items');
  },
};
