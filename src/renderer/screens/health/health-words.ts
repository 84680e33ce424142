/** Health in words: the sentence of the screen, times, and what a day was like. */
import { isSilent } from '../../../contracts/alerts.ts';
import type { Alert, HealthLevel, HealthSample, HealthView } from '../../../contracts/health.ts';
import type { HealthMark } from '../../ui/marks.tsx';
import { capital, counted, countedInWords, figure } from '../../ui/phrases.ts';

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
  const gone = resolved.filter(alert => (alert.resolvedAt ?? 0) > now - 86_400_000).length;
  return gone === 0
    ? watched
    : `${watched} ${capital(countedInWords(gone, 'alert'))} of the last day ${gone === 1 ? 'is' : 'are'} over.`;
}

/** 14:05, or with the day where it is not today. */
export function clockTime(at: number, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return time;
  return `${date.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`;
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

/** 'At most 1,240 waited, at 14:05; a warning for 12 minutes.' */
export function dayWords(samples: readonly HealthSample[], now: number): string {
  const day = dayFigures(samples);
  if (day.minutes === 0) return 'Nothing on record yet.';
  const waited =
    day.mostAt === null
      ? 'nothing had to wait'
      : `at most ${figure(day.most)} waited, at ${clockTime(day.mostAt, now)}`;
  const levels = [
    day.critical > 0 ? `critical for ${counted(day.critical, 'minute')}` : '',
    day.warned > 0 ? `a warning for ${counted(day.warned, 'minute')}` : '',
  ].filter(part => part !== '');
  return `${capital([waited, ...levels].join('; '))}.`;
}
