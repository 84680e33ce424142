/** Days of writing in sentences. Pure. */
import { weekdayWords } from '../../book/day-words.ts';
import { counted, figure, inWords } from '../../ui/phrases.ts';
import type { DayCell, DayGrid } from './day-grid.ts';

export function daySentence({ day, off, done }: DayCell): string {
  const name = weekdayWords(day);
  if (done === null) return `${name}: ${off ? 'a day off' : 'nothing was written'}.`;
  const { written, cut, net } = done;
  if (cut === 0) return `${name}: ${counted(written, 'word')} written.`;
  const left = net === 0 ? 'as many as before' : `${figure(Math.abs(net))} ${net > 0 ? 'more' : 'fewer'}`;
  return `${name}: ${counted(written, 'word')} written, ${figure(cut)} cut, ${left} in the end.`;
}

export function daysSentence({ cells }: DayGrid): string {
  const wrote = cells.filter(({ done }) => done !== null && done.written > 0);
  const best = wrote.reduce<DayCell | undefined>(
    (most, one) => ((one.done?.written ?? 0) > (most?.done?.written ?? 0) ? one : most),
    undefined,
  );
  if (best === undefined) {
    return cells.length <= 1
      ? 'Days are counted from today on: nothing has changed yet.'
      : `Nothing was written on these ${inWords(cells.length)} days.`;
  }
  if (cells.length === 1) return `The first day that is counted: ${figure(best.done?.written ?? 0)} words written.`;
  const most = `${weekdayWords(best.day)}: ${figure(best.done?.written ?? 0)}`;
  return `Words were written on ${inWords(wrote.length)} of these ${inWords(cells.length)} days, most on ${most}.`;
}
