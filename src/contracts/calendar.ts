/** Local dates as text, counted with. No clock: whoever knows the time says it. */
import { weekdays, type Weekday } from './weekdays.ts';

const dayMs = 86_400_000;

/** The local date of a moment, where clocks are `offsetMinutes` ahead of UTC. */
export function dayOf(at: number, offsetMinutes: number): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Days since 1970, for counting. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

export function dayFromNumber(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days);
}

/** 1 January 1970 was a Thursday. */
export function weekdayOf(day: string): Weekday {
  return weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? 'mon';
}

/** Minutes that the clocks of this computer are ahead of UTC at a moment. */
export function offsetMinutesAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
