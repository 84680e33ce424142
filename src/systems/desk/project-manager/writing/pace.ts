/** The pace of a book, and when it will be whole: a forecast that abstains where too little is known. */
import { addDays, dayFromNumber, dayNumber, weekdayOf } from '../../../../contracts/calendar.ts';
import type { Forecast, Goal, noForecastReasons, Pace, WritingDay } from '../../../../contracts/writing.ts';

/** Days of the past that tell the pace. */
const windowDays = 28;
/** Writing days that must be known, and how many of them with words, before anything is said. */
const fewestDays = 5;
const fewestWritten = 3;
/** A forecast that reaches further than this says nothing. */
const furthestDays = 10 * 366;
/** Of the standard normal distribution: 80 % lie between -z and z. */
const z80 = 1.2816;

export function isDayOff(goal: Pick<Goal, 'days_off'>, day: string): boolean {
  return goal.days_off.includes(weekdayOf(day));
}

/** Net words of each writing day before today, of the last four weeks, from the day after the first reading on. */
export function pastDays(days: readonly WritingDay[], goal: Goal, since: string, today: string): readonly number[] {
  const net = new Map(days.map(one => [one.day, one.net]));
  const first = Math.max(dayNumber(today) - windowDays, dayNumber(since) + 1);
  const past: number[] = [];
  let extra = 0;
  for (let at = first; at < dayNumber(today); at += 1) {
    const day = dayFromNumber(at);
    const words = net.get(day) ?? 0;
    if (isDayOff(goal, day)) extra += words;
    else past.push(words);
  }
  // What was written on days off is spread over the others: it belongs to the pace, its days do not.
  return past.map(words => words + extra / past.length);
}

/** Null below five writing days, or where words were written on fewer than three of them. */
export function paceOf(past: readonly number[]): Pace | null {
  const written = past.filter(words => words !== 0).length;
  if (past.length < fewestDays || written < fewestWritten) return null;
  return { words_per_day: Math.round(mean(past)), days: past.length, days_written: written };
}

export type Outlook =
  | { readonly forecast: Forecast; readonly no_forecast: null }
  | { readonly forecast: null; readonly no_forecast: (typeof noForecastReasons)[number] };

/**
 * When `remaining` words will have been written, if the days to come are like those in `past`. The sum of d such days
 * has the mean d·m and, since m itself is only estimated from n days, the variance s²·d·(1 + d/n); the two ends are
 * where it passes the target at its upper and at its lower tenth, with Student's t for few days (Cornish and Fisher
 * 1937, first term).
 */
export function outlook(remaining: number, past: readonly number[], goal: Goal, today: string): Outlook {
  const none = (why: (typeof noForecastReasons)[number]): Outlook => ({ forecast: null, no_forecast: why });
  if (remaining <= 0) return none('reached');
  if (paceOf(past) === null) return none('too-few-days');
  const m = mean(past);
  if (m <= 0) return none('not-growing');
  const n = past.length;
  const s = Math.sqrt(past.reduce((sum, words) => sum + (words - m) ** 2, 0) / (n - 1));
  const t = z80 + (z80 ** 3 + z80) / (4 * (n - 1));
  const reaches = (side: number): number | null => {
    for (let days = 1; days <= furthestDays; days += 1) {
      if (days * m + side * t * s * Math.sqrt(days + (days * days) / n) >= remaining) return days;
    }
    return null;
  };
  const [earliest, likely, latest] = [reaches(1), reaches(0), reaches(-1)];
  if (earliest === null || likely === null || latest === null) return none('too-uncertain');
  const date = (days: number): string => afterWritingDays(goal, today, days);
  return {
    forecast: { earliest: date(earliest), likely: date(likely), latest: date(latest) },
    no_forecast: null,
  };
}

/** The day on which so many writing days, today the first, have passed. */
export function afterWritingDays(goal: Goal, today: string, count: number): string {
  let day = today;
  for (let left = count; ; day = addDays(day, 1)) {
    if (!isDayOff(goal, day)) left -= 1;
    if (left <= 0) return day;
  }
}

/** Writing days from today to a date, both counted; 0 where it is past. */
export function writingDaysUntil(goal: Goal, today: string, by: string): number {
  let count = 0;
  const days = Math.min(dayNumber(by) - dayNumber(today), 400 * 366);
  for (let ahead = 0; ahead <= days; ahead += 1) if (!isDayOff(goal, addDays(today, ahead))) count += 1;
  return count;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
