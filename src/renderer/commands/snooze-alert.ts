/** Silences an alert for a while. */
import { clockTime } from '../screens/health/health-words.ts';
import type { SnoozeFor } from '../screens/health/snooze-until.ts';
import { snoozeUntil } from '../screens/health/snooze-until.ts';
import type { Command } from './command.ts';

export const snoozeAlert: Command<readonly [id: number, how: SnoozeFor]> = {
  id: 'snooze-alert',
  title: 'Remind me later',
  async run(desk, id, how) {
    const now = new Date();
    const until = snoozeUntil(how, now);
    await desk.health.snooze(id, until, `You are reminded of it again: ${clockTime(until, now.getTime())}.`);
  },
};
