/** Shows the thresholds of a system, or of the whole machine, on the Health screen. */
import type { Command } from './command.ts';

export const showRules: Command<readonly [system: string]> = {
  id: 'show-rules',
  title: 'Its thresholds',
  run(desk, system) {
    desk.place.showScreen('health');
    desk.health.choose(system);
    desk.health.aimAtRules(true);
  },
};
