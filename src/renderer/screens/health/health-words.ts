/** Health in words: the sentence of the screen, times, and what a day was like. */
import { isSilent } from '../../../contracts/alerts.ts';
import type { Alert, HealthLevel, HealthSample, HealthView } from '../../../contracts/health.ts';
import type { HealthMark } from '../../ui/marks.tsx';
import { capital, counted, countedInWords, figure, inWords } from '../../ui/phrases.ts';

export const levelMarks: Readonly<Record<HealthLevel, HealthMark>> = {
  healthy: 'well',
  warning: 'warn',
  critical: 'crit',
};

/** The one thing to know. */
export function healthSentence({ open }: HealthView, now: number): string {
  const loud = open.filter(alert => !isSilent(alert, now));
  if (open.length === 0) return 'All is well.';
  if (loud.length === 0) return `${capital(things(open.length))} amiss, and you know of it.`;
  const critical = loud.filter(alert => alert.level === 'critical').length;
  const urgent =
    critical === 0
      ? ''
      : critical === loud.length
        ? ', at once'
        : `, ${countedInWords(critical, 'one').split(' ')[0] ?? ''} of them at once`;
  return `${capital(countedInWords(loud.length, 'thing'))} ${loud.length === 1 ? 'needs' : 'need'} a hand${urgent}.`;
}

function things(count: number): string {
  return `${countedInWords(count, 'thing')} ${count === 1 ? 'is' : 'are'}`;
}

/** What stands under the sentence. */
export function healthNote(view: HealthView, resolved: readonly Alert[], now: number): string {
  const watched = `${capital(countedInWords(view.systems.length, 'system'))} and the machine are looked at each second.`;
  const gone = resolved.filter(alert => (alert.resolvedAt ?? 0) > now - dayMs).length;
  return gone === 0
    ? watched
    : `${watched} ${capital(countedInWords(gone, 'alert'))} of the last day ${gone === 1 ? 'is' : 'are'} over.`;
}

const dayMs = 86_400_000;

/** 14:05; 'yesterday, 14:05', 'tomorrow, 08:00'; with the day where it is neither. */
export function clockTime(at: number, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const isDay = (days: number): boolean => date.toDateString() === new Date(now + days * dayMs).toDateString();
  if (isDay(0)) return time;
  if (isDay(-1)) return `yesterday, ${time}`;
  if (isDay(1)) return `tomorrow, ${time}`;
  return `${date.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`;
}

/** Units as they stand after one. */
const single: Readonly<Record<string, string>> = { items: 'item', times: 'time', books: 'book' };

/** '1 item', '7 items', '4.2 times', '81,527 MB'. */
export function measured(value: number, unit: string): string {
  const shown = Math.abs(value) < 10 ? Number(value.toFixed(1)).toLocaleString('en-GB') : figure(value);
  return `${shown} ${shown === '1' ? (single[unit] ?? unit) : unit}`;
}

/** How long something was so: '40 s', '12 min', '3 h'. */
export function lasted(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

/** What thresholds would have meant for the last day. */
export function rehearsalWords({ times, minutes }: { readonly times: number; readonly minutes: number }): string {
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`;
  const spoken = times === 0 ? 'not have spoken' : `have spoken ${often}`;
  return `By the minute, it would ${spoken} in the last day, of which ${counted(minutes, 'minute')} ${minutes === 1 ? 'is' : 'are'} on record.`;
}

export interface DayFigures {
  readonly most: number;
  /** When most waited, in milliseconds since 1970; null where nothing did. */
  readonly mostAt: number | null;
  readonly warned: number;
  readonly critical: number;
  readonly dead: number;
  readonly minutes: number;
}

export function dayFigures(samples: readonly HealthSample[]): DayFigures {
  const top = samples.reduce<HealthSample | null>(
    (best, one) => (one.depth.max > (best?.depth.max ?? 0) ? one : best),
    null,
  );
  return {
    most: top?.depth.max ?? 0,
    mostAt: top?.at ?? null,
    warned: samples.filter(sample => sample.level === 'warning').length,
    critical: samples.filter(sample => sample.level === 'critical').length,
    dead: samples.at(-1)?.dead ?? 0,
    minutes: samples.length,
  };
}

/** 'Nothing waits; at most 1,240 did, at 14:05; a warning for 12 minutes.' */
export function dayWords(samples: readonly HealthSample[], waiting: number, now: number): string {
  const day = dayFigures(samples);
  const atPresent = waiting === 0 ? 'nothing waits' : `${figure(waiting)} ${waiting === 1 ? 'waits' : 'wait'} now`;
  const before =
    day.minutes === 0
      ? 'nothing is on record yet'
      : day.mostAt !== null
        ? `at most ${figure(day.most)} did, at ${clockTime(day.mostAt, now)}`
        : waiting === 0
          ? 'nothing had to'
          : '';
  const levels = [
    day.critical > 0 ? `critical for ${counted(day.critical, 'minute')}` : '',
    day.warned > 0 ? `a warning for ${counted(day.warned, 'minute')}` : '',
  ];
  return `${capital([atPresent, before, ...levels].filter(part => part !== '').join('; '))}.`;
}
