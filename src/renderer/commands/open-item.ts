/** Opens an item among the items of its system, with its journey. */
import type { Command } from './command.ts';

export const openItem: Command<readonly [item: number]> = {
  id: 'open-item',
  title: 'Open the item',
  run: (desk, item) => {
    desk.systems.openItem(item);
    desk.systems.aimAt('journey');
  },
};
