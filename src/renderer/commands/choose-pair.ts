/** Chooses two people in the network. */
import type { Command } from './command.ts';

export const choosePair: Command<readonly [one: string, other: string]> = {
  id: 'choose-pair',
  title: 'Choose the pair',
  run: (desk, one, other) => {
    desk.network.choosePair(one, other);
  },
};
