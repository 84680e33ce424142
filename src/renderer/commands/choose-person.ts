/** Chooses somebody in the network; the one they speak with most is chosen with them. */
import type { Command } from './command.ts';

export const choosePerson: Command<readonly [key: string]> = {
  id: 'choose-person',
  title: 'Choose the person',
  run: (desk, key) => {
    desk.network.choosePerson(key);
  },
};
