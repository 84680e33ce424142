/** What is said of alerts without their schemas, so that the page can say it too. */

/** How the whole machine is called where a system is asked for. */
export const wholeMachine = 'machine';

/** What the writer has said of an alert, in milliseconds since 1970. */
interface Heard {
  readonly acknowledgedAt: number | null;
  readonly snoozedUntil: number | null;
}

/** A silent alert is known to the writer: nothing needs to call for it. */
export function isSilent({ acknowledgedAt, snoozedUntil }: Heard, now: number): boolean {
  return acknowledgedAt !== null || (snoozedUntil !== null && snoozedUntil > now);
}
