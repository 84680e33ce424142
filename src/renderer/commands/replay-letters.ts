/** Tries dead letters again, as they are or with other data. */
import type { DeadSelection } from '../../contracts/storage.ts';
import { capital, countedInWords } from '../ui/phrases.ts';
import type { Command } from './command.ts';

export const replayLetters: Command<readonly [which: DeadSelection, data?: string]> = {
  id: 'replay-letters',
  title: 'Replay',
  async run(desk, which, data) {
    const replayed = await desk.letter.replay(which, data);
    if (replayed === null) return;
    desk.systems.say(`${capital(countedInWords(replayed, 'letter'))} sent again.`);
    await desk.machine.load();
    desk.systems.aimAt('dead');
  },
};
