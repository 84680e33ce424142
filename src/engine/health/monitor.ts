/** One look at the machine: values, standings, alerts, samples. Pure but for what it remembers; the clock comes in. */
import {
  type AlertChange,
  type HealthLevel,
  type RuleId,
  type RuleThresholds,
  type RuleView,
  wholeMachine,
} from '../../contracts/health.ts';
import type { OutsideLook } from '../../contracts/outside.ts';
import type { MachineFigures, SystemFigures } from '../../contracts/statistics.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import { defaultBound } from '../queue/door.ts';
import { type AlertBook, worse } from './alert-book.ts';
import { createPast, type Past } from './past.ts';
import {
  calm,
  judge,
  levelOf,
  restarted,
  rules,
  rulesOf,
  type Standing,
  standingAt,
  usualThresholds,
} from './rules.ts';
import { createSamples, type Samples } from './samples.ts';
import { fewestTimed, ruleValues } from './values.ts';
import { words } from './words.ts';

/** Two looks further apart than this are not one stretch of time: the computer slept, or its clock was set. */
const longestGapMs = 10_000;
const minuteMs = 60_000;

export interface MonitorParts {
  readonly systems: readonly SystemDefinition[];
  readonly alerts: AlertBook;
  /** Thresholds that the writer has set. */
  custom(system: string | null, rule: RuleId): RuleThresholds | undefined;
  /** p95 of minutes of the last day, by system. */
  readonly past: Readonly<Record<string, readonly number[]>>;
  readonly now: number;
}

export interface Monitor {
  readonly samples: Samples;
  readonly level: HealthLevel;
  readonly since: number;
  levelOf(system: string): HealthLevel;
  thresholds(system: string | null, rule: RuleId): RuleThresholds;
  rules(system: string | null): readonly RuleView[];
  /** `reasons` say by system why its last item died. */
  look(
    figures: MachineFigures,
    outside: OutsideLook | null,
    reasons: ReadonlyMap<string, string>,
    now: number,
  ): readonly AlertChange[];
  resetClocks(now: number): void;
  /** Holding times of one rule begin anew. */
  restart(system: string | null, rule: RuleId): void;
}

interface Watched {
  readonly definition: SystemDefinition | null;
  readonly past: Past;
  readonly standings: Map<RuleId, Standing>;
  values: Partial<Record<RuleId, number | null>>;
  settled: number;
  movedAt: number;
  /** When it was first seen held after failures; null while it is not. */
  heldAt: number | null;
  /** It had nothing to do at the last look, and no rule had anything to say or to wait for. */
  isQuiet: boolean;
  pastMinute: number;
}

export function createMonitor({ systems, alerts, custom, past, now: startedAt }: MonitorParts): Monitor {
  const samples = createSamples();
  let awakeSince = startedAt;
  let lastLook = startedAt;
  let storeFailsSince: number | null = null;
  /** As they were when they could last be told. */
  let missing: OutsideLook['missing'] = null;
  let level: HealthLevel = 'healthy';
  let since = startedAt;
  const watched = new Map<string, Watched>();
  for (const definition of [...systems, null]) {
    const id = definition?.id ?? null;
    watched.set(id ?? wholeMachine, {
      definition,
      past: createPast(past[id ?? wholeMachine] ?? []),
      standings: new Map(rulesOf(definition).map(rule => [rule, standingAt(alerts.at(id, rule)?.level ?? 'healthy')])),
      values: {},
      settled: -1,
      movedAt: startedAt,
      heldAt: null,
      isQuiet: false,
      pastMinute: -1,
    });
  }
  const usual = new Map<string, RuleThresholds>();
  const usualOf = (system: string | null, rule: RuleId): RuleThresholds => {
    const key = `${rule} ${system ?? ''}`;
    const known = usual.get(key) ?? usualThresholds(rule, watched.get(system ?? wholeMachine)?.definition ?? null);
    usual.set(key, known);
    return known;
  };
  const thresholds = (system: string | null, rule: RuleId): RuleThresholds =>
    custom(system, rule) ?? usualOf(system, rule);
  const systemLevel = (one: Watched): HealthLevel => [...one.standings.values()].map(levelOf).reduce(worse, 'healthy');
  level = [...watched.values()].map(systemLevel).reduce(worse, 'healthy');
  since = alerts.open().reduce((earliest, alert) => Math.min(earliest, alert.openedAt), startedAt);

  function judgeAll(one: Watched, details: Partial<Record<RuleId, string>>, now: number): readonly AlertChange[] {
    const id = one.definition?.id ?? null;
    return rulesOf(one.definition).flatMap(rule => {
      const limits = thresholds(id, rule);
      const value = one.values[rule] ?? null;
      // What is around the engine has not been looked at yet: an alert that an earlier run left stays as it is.
      if (id === null && value === null) return [];
      const standing = judge(one.standings.get(rule) ?? calm, rule, value, limits, now);
      one.standings.set(rule, standing);
      const found = levelOf(standing);
      if (found === 'healthy' && alerts.at(id, rule) === undefined) return [];
      const subject = {
        title: one.definition?.title ?? '',
        value: value ?? 0,
        bound: one.definition?.queue.bound ?? defaultBound,
        detail: details[rule] ?? null,
      };
      const threshold = found === 'critical' ? limits.critical : limits.warning;
      const { unit } = rules[rule];
      const observed = { system: id, rule, level: found, value, threshold, unit, ...words(rule, subject) };
      const change = alerts.observe(observed, now);
      return change === null ? [] : [change];
    });
  }

  function lookAtSystem(one: Watched, figures: SystemFigures, storeFails: boolean, now: number): void {
    const { queue } = figures;
    const settled = queue.total_items_processed + queue.total_errors;
    if (settled !== one.settled || queue.oldest_s === 0) one.movedAt = now;
    one.settled = settled;
    one.heldAt = figures.held === null ? null : (one.heldAt ?? now);
    one.values = ruleValues(figures, {
      awakeS: (now - awakeSince) / 1000,
      stillS: (now - one.movedAt) / 1000,
      heldS: one.heldAt === null ? 0 : (now - one.heldAt) / 1000,
      usualP95: one.past.usual(),
      storeFails,
    });
    const minute = Math.floor(now / minuteMs);
    const { attempts, run_ms } = queue.windows['1m'];
    if (minute !== one.pastMinute && attempts >= fewestTimed) one.past.add(run_ms.p95);
    one.pastMinute = minute;
  }

  function lookAtMachine(one: Watched, figures: MachineFigures, outside: OutsideLook | null, now: number): void {
    storeFailsSince = figures.store_failure === null ? null : (storeFailsSince ?? now);
    const free = outside?.disk?.freeBytes;
    missing = outside?.missing ?? missing;
    one.values = {
      store: storeFailsSince === null ? 0 : (now - Math.max(storeFailsSince, awakeSince)) / 1000,
      disk: free === undefined ? (one.values.disk ?? null) : Math.round(free / 1e6),
      manuscript: missing?.length ?? null,
    };
  }

  function begin(now: number): void {
    awakeSince = now;
    for (const one of watched.values()) {
      one.movedAt = now;
      one.heldAt = one.heldAt === null ? null : now;
      for (const [rule, standing] of one.standings) one.standings.set(rule, restarted(standing));
    }
  }

  return {
    samples,
    get level() {
      return level;
    },
    get since() {
      return since;
    },
    levelOf: system => {
      const one = watched.get(system);
      return one === undefined ? 'healthy' : systemLevel(one);
    },
    thresholds,
    rules(system) {
      const wanted = [...watched.entries()].filter(([id]) => system === null || id === system);
      return wanted.flatMap(([, one]) =>
        rulesOf(one.definition).map(rule => {
          const id = one.definition?.id ?? null;
          const { unit, title } = rules[rule];
          return {
            system: id,
            rule,
            unit,
            title,
            ...thresholds(id, rule),
            value: one.values[rule] ?? null,
            level: levelOf(one.standings.get(rule) ?? calm),
            custom: custom(id, rule) !== undefined,
          };
        }),
      );
    },
    look(figures, outside, reasons, now) {
      if (now < lastLook || now - lastLook > longestGapMs) begin(now);
      lastLook = now;
      const changes: AlertChange[] = [];
      const whole = watched.get(wholeMachine);
      if (whole !== undefined) {
        lookAtMachine(whole, figures, outside, now);
        const details = {
          ...(figures.store_failure === null ? {} : { store: figures.store_failure }),
          ...(missing === null || missing.length === 0 ? {} : { manuscript: named(missing) }),
        };
        changes.push(...judgeAll(whole, details, now));
      }
      for (const system of figures.systems) {
        const one = watched.get(system.id);
        if (one === undefined) continue;
        if (one.isQuiet && isQuiet(system)) {
          one.movedAt = now;
          continue;
        }
        lookAtSystem(one, system, figures.store_failure !== null, now);
        const reason = reasons.get(system.id);
        const details = {
          ...(reason === undefined ? {} : { dead_letters: reason }),
          ...(system.held === null ? {} : { held: system.held.error }),
        };
        changes.push(...judgeAll(one, details, now));
        one.isQuiet = isQuiet(system) && [...one.standings.values()].every(isCalm);
      }
      const found = [...watched.values()].map(systemLevel).reduce(worse, 'healthy');
      if (found !== level) since = now;
      level = found;
      sample(figures, now);
      return changes;
    },
    resetClocks(now) {
      begin(now);
      lastLook = now;
    },
    restart(system, rule) {
      const standings = watched.get(system ?? wholeMachine)?.standings;
      const standing = standings?.get(rule);
      if (standing !== undefined) standings?.set(rule, restarted(standing));
    },
  };

  function sample(figures: MachineFigures, now: number): void {
    for (const { id, queue } of figures.systems) {
      const one = watched.get(id);
      if (one === undefined) continue;
      const { attempts, out_per_second, run_ms } = queue.windows['1m'];
      samples.add({
        system: id,
        at: now,
        level: systemLevel(one),
        depth: queue.input_queue_size,
        dead: queue.error_queue_size,
        settled: out_per_second,
        p95: attempts === 0 ? null : run_ms.p95,
        attempts,
        values: one.values,
      });
    }
    samples.add({
      system: wholeMachine,
      at: now,
      level,
      depth: figures.outstanding,
      dead: figures.dead,
      settled: figures.settled_per_second,
      p95: null,
      attempts: 0,
      values: watched.get(wholeMachine)?.values ?? {},
    });
  }
}

/** One missing manuscript with its place, several by their titles. */
function named(missing: NonNullable<OutsideLook['missing']>): string {
  const [first] = missing;
  if (missing.length === 1 && first !== undefined) return `of ‘${first.title}’ (${first.file})`;
  return missing.map(book => `‘${book.title}’`).join(', ');
}

/** There is nothing that a rule could say anything about. */
function isQuiet({ state, held, queue }: SystemFigures): boolean {
  return (
    state === 'idle' &&
    held === null &&
    queue.input_queue_size + queue.processing_queue_size + queue.error_queue_size === 0 &&
    queue.windows['1m'].attempts === 0
  );
}

/** No level is anything but healthy, nor about to be. */
function isCalm({ warning, critical }: Standing): boolean {
  return [warning, critical].every(trigger => !trigger.on && trigger.turningSince === null);
}
