/** Opens a system on the Systems screen. */
import type { Command } from './command.ts';

export const openSystem: Command<readonly [system: string]> = {
  id: 'open-system',
  title: 'Open the system',
  run(desk, system) {
    desk.systems.choose(system);
    desk.place.showScreen('systems');
  },
};
