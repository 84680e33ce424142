/** The alerts that are open: one a system and rule, opened and resolved by its level, and nothing told twice. */
import type { Alert, AlertChange, HealthLevel, RuleId } from '../../contracts/health.ts';

/** How a rule stands after a look. */
export interface Observed {
  readonly system: string | null;
  readonly rule: RuleId;
  readonly level: HealthLevel;
  readonly value: number | null;
  readonly threshold: number;
  readonly unit: string;
  readonly cause: string;
  readonly cure: string;
}

export interface AlertBook {
  /** Worst first, then newest. */
  open(): readonly Alert[];
  find(id: number): Alert | undefined;
  at(system: string | null, rule: RuleId): Alert | undefined;
  /** What changed by this look at a rule, or null. */
  observe(observed: Observed, now: number): AlertChange | null;
  /** Puts an open alert in the place of the one with its id. */
  put(alert: Alert): void;
  /** Resolves an alert whose rule is no longer there. */
  drop(alert: Alert, now: number): AlertChange;
  /** Alerts that changed since they were last taken, resolved ones included. */
  takeChanged(): readonly Alert[];
  /** The words of an alert that stays as it is are others than at the last call. */
  takeReworded(): boolean;
  /** Alerts that could not be kept after all. */
  giveBack(alerts: readonly Alert[]): void;
}

const rank: Readonly<Record<HealthLevel, number>> = { healthy: 0, warning: 1, critical: 2 };

export function worse(one: HealthLevel, other: HealthLevel): HealthLevel {
  return rank[one] >= rank[other] ? one : other;
}

export function createAlertBook(open: readonly Alert[], lastId: number): AlertBook {
  const alerts = new Map(open.map(alert => [keyOf(alert), alert]));
  const changed = new Map<number, Alert>();
  let nextId = lastId + 1;
  let reworded = false;

  const change = (alert: Alert, transition: AlertChange['transition']): AlertChange => {
    changed.set(alert.id, alert);
    if (alert.resolvedAt === null) alerts.set(keyOf(alert), alert);
    else alerts.delete(keyOf(alert));
    return { alert, transition };
  };

  const begin = (observed: Observed & { readonly level: Alert['level'] }, now: number): AlertChange => {
    const { value, ...rest } = observed;
    const id = nextId;
    nextId += 1;
    return change(
      { ...rest, id, value: value ?? 0, openedAt: now, resolvedAt: null, acknowledgedAt: null, snoozedUntil: null },
      'opened',
    );
  };

  return {
    open: () =>
      [...alerts.values()].sort((a, b) => rank[b.level] - rank[a.level] || b.openedAt - a.openedAt || b.id - a.id),
    find: id => [...alerts.values()].find(alert => alert.id === id),
    at: (system, rule) => alerts.get(keyOf({ system, rule })),
    observe(observed, now) {
      const present = alerts.get(keyOf(observed));
      const { level, value } = observed;
      if (present === undefined) return level === 'healthy' ? null : begin({ ...observed, level }, now);
      if (level === 'healthy') return change({ ...present, resolvedAt: now }, 'resolved');
      const { cause, cure, threshold, unit } = observed;
      const said = value === null ? {} : { cause, cure, value };
      const next: Alert = { ...present, ...said, level, threshold, unit };
      if (rank[level] > rank[present.level])
        return change({ ...next, acknowledgedAt: null, snoozedUntil: null }, 'raised');
      if (level !== present.level) return change(next, 'lowered');
      if (present.acknowledgedAt === null && present.snoozedUntil !== null && present.snoozedUntil <= now) {
        return change({ ...next, snoozedUntil: null }, 'woken');
      }
      if (next.cause !== present.cause) {
        reworded = true;
        changed.set(next.id, next);
      }
      alerts.set(keyOf(next), next);
      return null;
    },
    put: alert => void change(alert, 'opened'),
    drop: (alert, now) => change({ ...alert, resolvedAt: now }, 'resolved'),
    takeChanged() {
      const taken = [...changed.values()];
      changed.clear();
      return taken;
    },
    takeReworded() {
      const was = reworded;
      reworded = false;
      return was;
    },
    giveBack(back) {
      for (const alert of back) if (!changed.has(alert.id)) changed.set(alert.id, alert);
    },
  };
}

function keyOf({ system, rule }: Pick<Alert, 'system' | 'rule'>): string {
  return `${system ?? ''}/${rule}`;
}
