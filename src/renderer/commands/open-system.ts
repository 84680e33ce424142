/** Opens a system on the Systems screen, with what is asked for of it. */
import type { SystemView } from '../stores/systems-store.ts';
import type { Command } from './command.ts';

export const openSystem: Command<readonly [system: string, view?: SystemView]> = {
  id: 'open-system',
  title: 'Open the system',
  run(desk, system, view) {
    desk.systems.choose(system);
    if (view !== undefined) desk.systems.show(view);
    desk.place.showScreen('systems');
    desk.systems.aimAt('detail');
  },
};
