/** What is said of alerts without their schemas, so that the page can say it too. */
import type { Alert } from './health.ts';

/** How the whole machine is called where a system is asked for. */
export const wholeMachine = 'machine';

/** A silent alert is known to the writer: nothing needs to call for it. */
export function isSilent(alert: Alert, now: number): boolean {
  return alert.acknowledgedAt !== null || (alert.snoozedUntil !== null && alert.snoozedUntil > now);
}
