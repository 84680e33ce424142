/** Throws dead letters away. */
import type { DeadSelection } from '../../contracts/storage.ts';
import { capital, countedInWords } from '../ui/phrases.ts';
import type { Command } from './command.ts';

export const discardLetters: Command<readonly [which: DeadSelection]> = {
  id: 'discard-letters',
  title: 'Discard',
  async run(desk, which) {
    const discarded = await desk.letter.discard(which);
    if (discarded === null) return;
    desk.systems.say(`${capital(countedInWords(discarded, 'dead letter'))} discarded.`);
    await desk.machine.load();
    desk.systems.aimAt('dead');
  },
};
