/** The last weeks of writing as a grid, a column for each week: how large each day's dot and ring are. Pure. */
import { dayFromNumber, dayNumber } from '../../../contracts/calendar.ts';
import { weekdays } from '../../../contracts/weekdays.ts';
import type { Writing, WritingDay } from '../../../contracts/writing.ts';

export interface DayCell {
  readonly day: string;
  /** Weeks from the first one shown. */
  readonly column: number;
  /** 0 is Monday. */
  readonly row: number;
  readonly off: boolean;
  /** What was done on it; null where nothing was. */
  readonly done: WritingDay | null;
  /** Radii from 0 to 1, their squares in proportion to words: of what stayed (or went), and of what was written. */
  readonly dot: number;
  readonly ring: number;
}

export interface DayGrid {
  /** From the first day that is known, or the first week that fits, to today. */
  readonly cells: readonly DayCell[];
  readonly columns: number;
  /** The words of the largest mark. */
  readonly most: number;
  /** Where a month begins: the column of its first day, and the month from 1 to 12. */
  readonly months: readonly { readonly column: number; readonly month: number }[];
}

/** `weeks` columns at most; the last is the week of today. */
export function dayGrid({ days, since, today, goal }: Writing, weeks: number): DayGrid {
  const last = dayNumber(today.day);
  const mondayOf = (number: number): number => number - ((((number + 3) % 7) + 7) % 7);
  const start = mondayOf(last) - 7 * (weeks - 1);
  const known = since === null ? last : dayNumber(since.day);
  const first = Math.max(start, Math.min(known, last));
  const origin = Math.max(start, mondayOf(first));
  const done = new Map(days.map(one => [dayNumber(one.day), one]));
  const shown = [...done].filter(([number]) => number >= first && number <= last).map(([, one]) => one);
  const most = Math.max(0, ...shown.flatMap(({ written, cut, net }) => [written, cut > written ? Math.abs(net) : 0]));
  const radius = (words: number): number => (most === 0 ? 0 : Math.sqrt(words / most));
  const cells: DayCell[] = [];
  for (let number = first; number <= last; number += 1) {
    const one = done.get(number) ?? null;
    const row = number - mondayOf(number);
    cells.push({
      day: dayFromNumber(number),
      column: (mondayOf(number) - origin) / 7,
      row,
      off: goal.days_off.includes(weekdays[row] ?? 'mon'),
      done: one,
      dot: one === null ? 0 : radius(Math.abs(one.net)),
      ring: one === null ? 0 : radius(one.written),
    });
  }
  const months = cells.flatMap(({ day, column }) =>
    day.endsWith('-01') ? [{ column, month: Number(day.slice(5, 7)) }] : [],
  );
  return { cells, columns: (mondayOf(last) - origin) / 7 + 1, most, months };
}
