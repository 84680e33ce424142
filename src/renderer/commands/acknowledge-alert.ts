/** Says that the writer knows of an alert. */
import type { Command } from './command.ts';

export const acknowledgeAlert: Command<readonly [id: number]> = {
  id: 'acknowledge-alert',
  title: 'I know of it',
  run: (desk, id) => desk.health.acknowledge(id),
};
