/** The rules: what each is called, what it counts in, and its usual thresholds. */
import {
  type HealthLevel,
  machineRuleIds,
  type RuleId,
  type RuleThresholds,
  systemRuleIds,
} from '../../contracts/health.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import { lessIsWorse, usualDiskMb } from '../../contracts/thresholds.ts';
import { defaultBound } from '../queue/door.ts';
import { isPast, off, on, type Trigger, turn } from './trigger.ts';

interface Rule extends RuleThresholds {
  readonly unit: string;
  readonly title: string;
}

/** The usual thresholds. `depth` goes by the system's own bound. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  depth: { title: 'Items waiting', unit: 'items', warning: 0.5, critical: 0.9, riseS: 10, fallS: 30 },
  dead_letters: { title: 'Dead letters', unit: 'items', warning: 1, critical: 25, riseS: 0, fallS: 0 },
  oldest_age: { title: 'Wait of the oldest item', unit: 's', warning: 300, critical: 1800, riseS: 10, fallS: 15 },
  failure_rate: { title: 'Attempts that fail', unit: '%', warning: 10, critical: 50, riseS: 10, fallS: 60 },
  slow: { title: 'Slower than usual', unit: 'times', warning: 4, critical: 12, riseS: 30, fallS: 60 },
  stalled: { title: 'Nothing moves', unit: 's', warning: 90, critical: 300, riseS: 0, fallS: 5 },
  held: { title: 'Held after failures', unit: 's', warning: 1, critical: 600, riseS: 0, fallS: 5 },
  store: { title: 'Nothing can be stored', unit: 's', warning: 2, critical: 15, riseS: 0, fallS: 2 },
  disk: { title: 'Free space', unit: 'MB', ...usualDiskMb, riseS: 0, fallS: 0 },
  manuscript: { title: 'Manuscripts not found', unit: 'books', warning: 1, critical: 10, riseS: 0, fallS: 0 },
};

/** What a rule has when the writer set nothing: the system's own thresholds, else the usual ones. */
export function usualThresholds(rule: RuleId, system: SystemDefinition | null): RuleThresholds {
  const { warning, critical, riseS, fallS } = rules[rule];
  const bound = system?.queue.bound ?? defaultBound;
  const usual =
    rule === 'depth'
      ? { warning: Math.max(1, Math.round(bound * warning)), critical: Math.max(2, Math.round(bound * critical)) }
      : { warning, critical };
  const own = isSystemRule(rule) ? system?.health?.[rule] : undefined;
  return { ...usual, riseS, fallS, ...own };
}

/** The rules of a system, or of the whole machine. */
export function rulesOf(system: SystemDefinition | null): readonly RuleId[] {
  return system === null ? machineRuleIds : systemRuleIds;
}

function isSystemRule(rule: RuleId): rule is (typeof systemRuleIds)[number] {
  return (systemRuleIds as readonly RuleId[]).includes(rule);
}

/** Where a rule stands between two looks. */
export interface Standing {
  readonly warning: Trigger;
  readonly critical: Trigger;
}

export const calm: Standing = { warning: off, critical: off };

/** The standing that an alert left when the program ended. */
export function standingAt(level: HealthLevel): Standing {
  return { warning: level === 'healthy' ? off : on, critical: level === 'critical' ? on : off };
}

export function levelOf({ warning, critical }: Standing): HealthLevel {
  return critical.on ? 'critical' : warning.on ? 'warning' : 'healthy';
}

/** The standing after a look at `value`. */
export function judge(
  standing: Standing,
  rule: RuleId,
  value: number | null,
  thresholds: RuleThresholds,
  now: number,
): Standing {
  const holding = { riseMs: thresholds.riseS * 1000, fallMs: thresholds.fallS * 1000 };
  const next = (trigger: Trigger, threshold: number): Trigger =>
    turn(trigger, isPast(value, threshold, lessIsWorse(rule), trigger.on), holding, now);
  return {
    warning: next(standing.warning, thresholds.warning),
    critical: next(standing.critical, thresholds.critical),
  };
}

/** The same level, its holding times begun anew. */
export function restarted(standing: Standing): Standing {
  return standingAt(levelOf(standing));
}
