/** What stands under the forecast: when the book is due, and what each day would need. Pure. */
import type { Weekday } from '../../../contracts/weekdays.ts';
import type { Writing } from '../../../contracts/writing.ts';
import { dayWords } from '../../../contracts/forecast-words.ts';
import { counted, figure, listed } from '../../ui/phrases.ts';

const names: Readonly<Record<Weekday, string>> = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
};

export function goalSentences({ goal, progress, today }: Writing): string {
  const off = goal.days_off.map(day => names[day]);
  return [
    progress === null ? '' : whole(progress),
    goal.by === null || progress === null ? '' : due(goal.by, progress, today.day),
    off.length === 0 ? '' : `${listed(off)} are days off.`,
  ]
    .filter(one => one !== '')
    .join(' ');
}

function whole({ words, target, remaining }: NonNullable<Writing['progress']>): string {
  if (remaining === 0) return `${figure(words)} words stand.`;
  return `${figure(words)} of ${figure(target)} words stand.`;
}

function due(by: string, { remaining, ...progress }: NonNullable<Writing['progress']>, today: string): string {
  if (remaining === 0) return `It was due on ${dayWords(by)}.`.replace('was', by < today ? 'was' : 'is');
  if (by < today) return `It was due on ${dayWords(by)}.`;
  const { days_left: days, needed_per_day: each } = progress;
  if (days === null || each === null) return `It is due on ${dayWords(by)}, with no day left for writing.`;
  return `It is due on ${dayWords(by)}: ${counted(days, 'writing day')}, ${figure(each)} words each.`;
}
