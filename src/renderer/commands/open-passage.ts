/** Opens the page at a passage and lights it. */
import type { Passage } from '../stores/place-store.ts';
import type { Command } from './command.ts';

export const openPassage: Command<readonly [passage: Passage]> = {
  id: 'open-passage',
  title: 'Open the passage',
  run: (desk, passage) => {
    desk.place.openPassage(passage);
  },
};
