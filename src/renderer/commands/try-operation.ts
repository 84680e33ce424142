/** Sends an operation with the data that was typed through its queue. */
import type { SendTerms } from '../bridge.ts';
import type { Command } from './command.ts';

export const tryOperation: Command<readonly [operation: string, data: string, terms?: SendTerms]> = {
  id: 'try-operation',
  title: 'Run',
  async run(desk, operation, data, terms) {
    const tried = await desk.trial.run(operation, data, terms);
    if (tried === null) return;
    const how = tried.error !== null ? 'died' : tried.output === null ? 'is still in its queue' : 'is done';
    desk.systems.say(`Item ${tried.item} ${how}.`);
  },
};
