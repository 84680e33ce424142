/** What was done today, in sentences. Pure. */
import type { Writing } from '../../../contracts/writing.ts';
import { capital, countedInWords, figure } from '../../ui/phrases.ts';

export function todaySentence({ goal, today, days_in_a_row: row }: Writing): string {
  return [work(today), left(goal, today), row > 1 ? `${capital(countedInWords(row, 'day'))} without a gap.` : '']
    .filter(one => one !== '')
    .join(' ');
}

function work({ written, cut, net }: Writing['today']): string {
  if (written === 0 && cut === 0) return 'Nothing was written yet.';
  if (cut === 0) return `You wrote ${figure(written)}.`;
  const end = net === 0 ? 'as many as before' : `${figure(Math.abs(net))} ${net > 0 ? 'more' : 'fewer'}`;
  return `You wrote ${figure(written)} and cut ${figure(cut)}: ${end} in the end.`;
}

function left({ daily }: Writing['goal'], today: Writing['today']): string {
  if (today.day_off) return 'It is a day off.';
  if (daily === null || today.left === null) return '';
  return today.left === 0 ? 'The goal of the day is reached.' : `${figure(today.left)} to go.`;
}
