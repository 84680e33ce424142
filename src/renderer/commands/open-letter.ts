/** Opens a dead letter: its cause, its data, its attempts. */
import type { Command } from './command.ts';

export const openLetter: Command<readonly [item: number]> = {
  id: 'open-letter',
  title: 'Open the dead letter',
  async run(desk, item) {
    desk.systems.show('dead');
    await desk.letter.open(item);
    desk.systems.aimAt('letter');
  },
};
