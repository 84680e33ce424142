/** What a notification says of changes in the machine's health. Pure. */
import type { AlertChange } from '../../../contracts/health.ts';
import type { GoTo } from '../../../contracts/ipc/app.ts';
import { placeOfAlert } from '../tray/face.ts';

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Good news makes no sound. */
  readonly silent: boolean;
  readonly urgency: 'low' | 'normal' | 'critical';
  readonly to: GoTo;
}

const namedAtMost = 4;

/**
 * One notice for all that changed together; null where nothing did. Of several changes of one alert the last counts;
 * one that opened and resolved within the same moment is not spoken of, and one that opened and changed has opened.
 */
export function noticeOf(changes: readonly AlertChange[]): Notice | null {
  const last = new Map<number, AlertChange>();
  const opened = new Set(changes.filter(one => one.transition === 'opened').map(one => one.alert.id));
  for (const change of changes) last.set(change.alert.id, change);
  const news = [...last.values()]
    .filter(one => !(one.transition === 'resolved' && opened.has(one.alert.id)))
    .map((one): AlertChange => (opened.has(one.alert.id) ? { ...one, transition: 'opened' } : one));
  const worse = news.filter(one => one.transition !== 'lowered' && one.transition !== 'resolved');
  const [first] = news;
  if (first === undefined) return null;
  const told = worse.length > 0 ? worse : news;
  const [only] = told;
  const critical = worse.some(one => one.alert.level === 'critical');
  return {
    title: worse.length > 0 ? needsAttention(worse.length) : better(news),
    body: told.length === 1 && only !== undefined ? single(only) : several(told),
    silent: worse.length === 0,
    urgency: critical ? 'critical' : worse.length > 0 ? 'normal' : 'low',
    to: told.length === 1 && only !== undefined ? placeOfAlert(only.alert) : { screen: 'health', system: null },
  };
}

function needsAttention(count: number): string {
  return count === 1 ? 'Something needs attention' : `${count} things need attention`;
}

function better(news: readonly AlertChange[]): string {
  if (news.some(one => one.transition === 'lowered')) return 'It is getting better';
  return news.length === 1 ? 'It is well again' : `${news.length} things are well again`;
}

function single(change: AlertChange): string {
  return change.transition === 'resolved' ? line(change) : `${change.alert.cause} ${change.alert.cure}`;
}

/** A cause says how things stood when it was written. */
function line({ alert, transition }: AlertChange): string {
  if (transition === 'resolved') return `No longer so: ${alert.cause}`;
  return transition === 'lowered' ? `Better, but still so: ${alert.cause}` : alert.cause;
}

function several(told: readonly AlertChange[]): string {
  const more = told.length - namedAtMost;
  return [...told.slice(0, namedAtMost).map(line), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n');
}
