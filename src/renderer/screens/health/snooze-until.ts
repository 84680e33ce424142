/** Until when an alert is silent, in the writer's own time. */

export const snoozes = [
  { how: 'quarter', title: '15 minutes' },
  { how: 'hour', title: 'An hour' },
  { how: 'tomorrow', title: 'Until tomorrow' },
] as const;
export type SnoozeFor = (typeof snoozes)[number]['how'];

const morning = 8;

/** Milliseconds since 1970; tomorrow begins at eight. */
export function snoozeUntil(how: SnoozeFor, now: Date): number {
  switch (how) {
    case 'quarter':
      return now.getTime() + 15 * 60_000;
    case 'hour':
      return now.getTime() + 3_600_000;
    case 'tomorrow':
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning).getTime();
  }
}
