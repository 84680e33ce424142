/** Everything there is to say about the writing of a book: today, the goal, the pace, the forecast. */
import { addDays } from '../../../../contracts/calendar.ts';
import type { Goal, Writing, WritingDay } from '../../../../contracts/writing.ts';
import { isDayOff, outlook, paceOf, pastDays, writingDaysUntil } from './pace.ts';

export interface WritingFacts {
  readonly goal: Goal;
  readonly since: { readonly day: string; readonly words: number } | null;
  /** Oldest first. */
  readonly days: readonly WritingDay[];
  /** Words of the book now. */
  readonly words: number;
  readonly today: string;
}

export function writingView({ goal, since, days, words, today }: WritingFacts): Writing {
  const here = days.find(one => one.day === today) ?? { written: 0, cut: 0, net: 0 };
  const dayOff = isDayOff(goal, today);
  const past = since === null ? [] : pastDays(days, goal, since.day, today);
  const ahead =
    goal.words === null
      ? ({ forecast: null, no_forecast: 'no-target' } as const)
      : outlook(goal.words - words, past, goal, today);
  return {
    goal,
    since,
    today: {
      day: today,
      written: here.written,
      cut: here.cut,
      net: here.net,
      left: goal.daily === null || dayOff ? null : Math.max(0, goal.daily - here.net),
      day_off: dayOff,
    },
    days_in_a_row: daysInARow(days, goal, today),
    progress: progress(goal, words, today),
    pace: paceOf(past),
    ...ahead,
    days: days.slice(-366),
  };
}

function progress(goal: Goal, words: number, today: string): Writing['progress'] {
  if (goal.words === null) return null;
  const remaining = Math.max(0, goal.words - words);
  const daysLeft = goal.by === null ? null : writingDaysUntil(goal, today, goal.by);
  return {
    target: goal.words,
    words,
    remaining,
    share: words / goal.words,
    days_left: daysLeft,
    needed_per_day: daysLeft === null || daysLeft === 0 ? null : Math.ceil(remaining / daysLeft),
  };
}

function daysInARow(days: readonly WritingDay[], goal: Goal, today: string): number {
  const wrote = new Set(days.filter(one => one.written > 0).map(one => one.day));
  let count = wrote.has(today) ? 1 : 0;
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    if (wrote.has(day)) count += 1;
    else if (!isDayOff(goal, day)) return count;
  }
}
