/** A goal as it is given on the command line, as what of a goal is to change. */
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { GoalChange } from '../../contracts/writing.ts';
import { type Weekday, weekdays } from '../../contracts/weekdays.ts';

export interface GoalOptions {
  /** Words of the whole book. */
  readonly words?: number | 'none';
  /** A date, such as 2027-06-30. */
  readonly by?: string;
  /** Words a writing day. */
  readonly daily?: number | 'none';
  readonly daysOff?: readonly Weekday[];
  /** Takes everything away. */
  readonly clear?: boolean;
}

/** Null where nothing is to change. Throws `usage`. */
export function goalChange({ words, by, daily, daysOff, clear }: GoalOptions): GoalChange | null {
  const change: GoalChange = {
    ...(words === undefined ? {} : { words: orNull(words) }),
    ...(by === undefined ? {} : { by: orNull(by) }),
    ...(daily === undefined ? {} : { daily: orNull(daily) }),
    ...(daysOff === undefined ? {} : { days_off: [...daysOff] }),
  };
  const empty = Object.keys(change).length === 0;
  if (clear !== true) return empty ? null : change;
  if (!empty) throw new ScriptoriumError('usage', 'Clear the goal, or set something in it, not both.');
  return { words: null, by: null, daily: null, days_off: [] };
}

function orNull<T>(value: T | 'none'): T | null {
  return value === 'none' ? null : value;
}

/** Days of the week by their first letters, such as `sat,sun` or `Saturday`; null where a word is none. */
export function weekdaysFrom(text: string): readonly Weekday[] | null {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean);
  const days = words.map(word => weekdays.find(day => word.length >= 3 && names[day].startsWith(word)) ?? null);
  return days.includes(null) || days.length === 0 ? null : weekdays.filter(day => days.includes(day));
}

const names: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

export function weekdayNames(days: readonly Weekday[]): string {
  return days.map(day => `${names[day].charAt(0).toUpperCase()}${names[day].slice(1)}`).join(', ');
}
