/** Silences an alert for a while. */
import type { SnoozeFor } from '../screens/health/snooze-until.ts';
import { snoozeUntil } from '../screens/health/snooze-until.ts';
import type { Command } from './command.ts';

export const snoozeAlert: Command<readonly [id: number, how: SnoozeFor]> = {
  id: 'snooze-alert',
  title: 'Remind me later',
  run: (desk, id, how) => desk.health.snooze(id, snoozeUntil(how, new Date())),
};
