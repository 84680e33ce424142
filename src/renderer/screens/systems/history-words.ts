/** The past of a system in words, and where its stretches stand in time. */
import type { HistoryPoint, HistorySpan } from '../../../contracts/statistics.ts';
import { counted, figure } from '../../ui/phrases.ts';
import { duration } from './item-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a span is, and each of its stretches, in milliseconds. */
export const lengths: Readonly<Record<HistorySpan, { readonly all: number; readonly one: number }>> = {
  hour: { all: hour, one: minute },
  day: { all: day, one: 10 * minute },
  week: { all: 7 * day, one: hour },
  month: { all: 30 * day, one: hour },
};

export function historyWords(points: readonly HistoryPoint[]): string {
  const sum = (of: (point: HistoryPoint) => number) => points.reduce((total, point) => total + of(point), 0);
  const [settled, failures] = [sum(point => point.settled), sum(point => point.failures)];
  if (points.length === 0) return 'Nothing is on record for this time.';
  const slowest = points.reduce((most, point) => Math.max(most, point.run_ms.p95), 0);
  const failed = failures === 0 ? 'no attempt failed' : `${counted(failures, 'attempt')} failed`;
  return `${counted(settled, 'item')} ended, ${failed}; at its slowest, p95 of the attempts was ${slowest === 0 ? 'too short to tell' : duration(slowest)}.`;
}

/** When a stretch begins: '14:30', or 'Tue 14:00', or '3 Nov 14:00'. */
export function stretchTime(at: number, span: HistorySpan): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (span === 'hour' || span === 'day') return time;
  const named: Intl.DateTimeFormatOptions = span === 'week' ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
  return `${new Date(at).toLocaleDateString('en-GB', named)} ${time}`;
}

/** A tick under the chart, so long ago: '−30 min', '−6 h', '−3 days'. */
export function tickOf(agoMs: number): string {
  if (agoMs === 0) return 'now';
  if (agoMs <= hour) return `−${figure(agoMs / minute)} min`;
  return agoMs <= day ? `−${figure(agoMs / hour)} h` : `−${figure(agoMs / day)} days`;
}
