/** What the tray shows at a moment: its mark, its tooltip, its menu. Pure. */
import { type Alert, type HealthLevel, type HealthView, isSilent } from '../../../contracts/health.ts';
import type { GoTo } from '../../../contracts/ipc/app.ts';
import { itemsToGo } from '../../../contracts/status-line.ts';
import type { SystemState } from '../../../contracts/statistics.ts';

export interface TraySight {
  readonly health: HealthView;
  readonly states: readonly SystemState[];
  /** Items that wait, are delayed or run. */
  readonly outstanding: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type TrayEntry =
  | { readonly kind: 'rule' }
  | { readonly kind: 'words'; readonly label: string }
  | { readonly kind: 'go'; readonly label: string; readonly to: GoTo }
  | { readonly kind: 'do'; readonly label: string; readonly action: 'pause' | 'resume' | 'open' | 'quit' };

export interface TrayFace {
  readonly level: HealthLevel;
  readonly tooltip: string;
  readonly entries: readonly TrayEntry[];
}

const namedInMenu = 5;
const longestLabel = 90;

export function trayFace(sight: TraySight): TrayFace {
  const alerts = speaking(sight);
  const paused = sight.states.length > 0 && sight.states.every(state => state === 'paused' || state === 'draining');
  const some = !paused && sight.states.some(state => state === 'paused' || state === 'draining');
  return {
    level: alerts[0]?.level ?? 'healthy',
    tooltip: tooltipOf(alerts, sight.outstanding, paused, some),
    entries: [
      ...attention(alerts),
      { kind: 'rule' },
      paused
        ? { kind: 'do', label: 'Resume All Systems', action: 'resume' }
        : { kind: 'do', label: 'Pause All Systems', action: 'pause' },
      ...(some ? ([{ kind: 'do', label: 'Resume All Systems', action: 'resume' }] as const) : []),
      { kind: 'rule' },
      { kind: 'do', label: 'Open Scriptorium', action: 'open' },
      { kind: 'do', label: 'Quit', action: 'quit' },
    ],
  };
}

/** Where something that an alert is about can be looked at. */
export function placeOfAlert(alert: Pick<Alert, 'system' | 'rule'>): GoTo {
  if (alert.rule === 'manuscript') return { screen: 'books', system: null };
  return { screen: 'health', system: alert.system };
}

/** Open alerts that the writer has neither seen to nor put off, the worst first, then the newest. */
function speaking({ health, now }: TraySight): readonly Alert[] {
  const rank = (alert: Alert): number => (alert.level === 'critical' ? 0 : 1);
  return health.open
    .filter(alert => !isSilent(alert, now))
    .sort((a, b) => rank(a) - rank(b) || b.openedAt - a.openedAt || b.id - a.id);
}

function attention(alerts: readonly Alert[]): readonly TrayEntry[] {
  if (alerts.length === 0) return [{ kind: 'words', label: 'Nothing needs attention' }];
  const more = alerts.length - namedInMenu;
  return [
    ...alerts.slice(0, namedInMenu).map(alert => ({
      kind: 'go' as const,
      label: short(alert.cause),
      to: placeOfAlert(alert),
    })),
    ...(more > 0
      ? [{ kind: 'go' as const, label: `And ${more} more…`, to: { screen: 'health' as const, system: null } }]
      : []),
  ];
}

function tooltipOf(alerts: readonly Alert[], outstanding: number, paused: boolean, some: boolean): string {
  const [first] = alerts;
  const toGo = itemsToGo(outstanding);
  const lines = [
    first === undefined
      ? 'Scriptorium: nothing needs attention'
      : `Scriptorium: ${alerts.length === 1 ? 'one thing needs' : `${alerts.length} things need`} attention`,
    ...(first === undefined ? [] : [short(first.cause)]),
    ...(paused ? ['All systems are paused'] : some ? ['Some systems are paused'] : []),
    ...(toGo === null ? [] : [toGo]),
  ];
  return lines.join('\n');
}

function short(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
}
