/** Health as the engine runs it: a look each second, what it found kept in the store, and what people say about it. */
import { ScriptoriumError } from '../../contracts/errors.ts';
import {
  type Alert,
  type AlertFilter,
  type Health,
  type HealthEvent,
  type HealthView,
  machineRuleIds,
  type RuleId,
  type RuleThresholds,
  type RuleView,
  systemRuleIds,
  wholeMachine,
  type Watch,
} from '../../contracts/health.ts';
import type { Outside, OutsideLook } from '../../contracts/outside.ts';
import type { MachineFigures } from '../../contracts/statistics.ts';
import type { HealthMemory, Storage } from '../../contracts/storage.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import { thresholdFault } from '../../contracts/thresholds.ts';
import { createAlertBook, worse } from './alert-book.ts';
import { createMonitor } from './monitor.ts';
import { rehearse } from './rehearsal.ts';

const everyMs = 1_000;
const outsideEveryMs = 30_000;
/** After work has moved, manuscripts may have come or gone. */
const outsideSoonMs = 5_000;
const dayMs = 86_400_000;

export interface HealthParts {
  readonly systems: readonly SystemDefinition[];
  readonly storage: Pick<Storage, 'command' | 'reads'>;
  readonly outside: Outside;
  readonly memory: HealthMemory;
  figures(): MachineFigures;
  now(): number;
  announce(event: HealthEvent): void;
}

export interface RunningHealth extends Health {
  /** Takes the first sample, and one each second from then on. */
  start(): void;
  watch(): Watch;
  /** Keeps what is not kept yet; no sample is taken afterwards. */
  close(): Promise<void>;
}

export function createHealth({
  systems,
  storage,
  outside,
  memory,
  figures,
  now,
  announce,
}: HealthParts): RunningHealth {
  const alerts = createAlertBook(memory.open, memory.lastId);
  const custom = new Map(memory.rules.map(({ system, rule, thresholds }) => [ruleKey(system, rule), thresholds]));
  const monitor = createMonitor({
    systems,
    alerts,
    custom: (system, rule) => custom.get(ruleKey(system, rule)),
    past: memory.past,
    now: now(),
  });
  const reasons = new Map<string, string>();
  const dead = new Map<string, number>();
  let seen: OutsideLook | null = null;
  let outsideAt = -Infinity;
  let settledAtLook = -1;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let since = now();
  let sampledAt: number | null = null;
  let running: Promise<void> | null = null;

  async function lookOutside(): Promise<void> {
    outsideAt = now();
    seen = await outside.look();
  }

  /** Why the last item of a system died, where it has other dead letters than before. */
  async function learnReasons({ systems: all }: MachineFigures): Promise<void> {
    for (const { id, queue } of all) {
      if (dead.get(id) === queue.error_queue_size) continue;
      dead.set(id, queue.error_queue_size);
      reasons.delete(id);
      if (queue.error_queue_size === 0) continue;
      const [last] = await storage.reads.items({ system: id, state: 'dead', limit: 1 }).catch(() => []);
      const error = last?.error ?? null;
      if (error !== null) reasons.set(id, error.message);
    }
  }

  async function take(): Promise<void> {
    const present = figures();
    const settled = present.systems.reduce((sum, one) => sum + one.queue.total_items_processed, 0);
    const patience = settled === settledAtLook ? outsideEveryMs : outsideSoonMs;
    if (Math.abs(now() - outsideAt) >= patience) {
      settledAtLook = settled;
      void lookOutside();
    }
    await learnReasons(present);
    if (closed) return;
    const at = now();
    const changes = [...forgotten(), ...monitor.look(present, seen, reasons, at)];
    sampledAt = at;
    await keep(present.store_failure !== null, false);
    if (changes.length > 0 || alerts.takeReworded()) announce({ kind: 'alerts', changes });
  }

  /** Alerts of systems that are no longer there. */
  function forgotten(): HealthEvent['changes'] {
    const gone = alerts.open().filter(({ system }) => system !== null && !systems.some(one => one.id === system));
    return gone.map(alert => alerts.drop(alert, now()));
  }

  async function keep(storeFails: boolean, all: boolean): Promise<void> {
    if (storeFails) return;
    const changed = alerts.takeChanged();
    const minutes = monitor.samples.takeMinutes(now(), all);
    if (changed.length + minutes.length === 0) return;
    try {
      await storage.command({
        kind: 'health',
        alerts: changed,
        samples: minutes,
        rules: [],
        thinBefore: now() - dayMs,
      });
    } catch {
      alerts.giveBack(changed);
      monitor.samples.giveBack(minutes);
    }
  }

  /** Looks never overlap. */
  function tick(): Promise<void> {
    running ??= take()
      .catch(() => undefined)
      .finally(() => {
        running = null;
      });
    return running;
  }

  function next(): void {
    if (closed) return;
    timer = setTimeout(() => void tick().finally(next), everyMs);
    timer.unref();
  }

  const view = (): HealthView => ({
    level: monitor.level,
    since: monitor.since,
    systems: systems.map(({ id }) => ({ id, level: monitor.levelOf(id) })),
    open: [...alerts.open()],
  });

  async function say(id: number, what: Pick<Alert, 'acknowledgedAt' | 'snoozedUntil'>): Promise<Alert> {
    const before = alerts.find(id);
    if (before === undefined) throw new ScriptoriumError('no-such-alert', `No alert ${id} is open.`);
    const alert = { ...before, ...what };
    await storage.command({ kind: 'health', alerts: [alert], samples: [], rules: [], thinBefore: 0 });
    const present = alerts.find(id);
    // What got worse while this was being stored has not been said of.
    if (present !== undefined && worse(before.level, present.level) === before.level)
      alerts.put({ ...present, ...what });
    announce({ kind: 'alerts', changes: [] });
    return alerts.find(id) ?? alert;
  }

  const requireRule = (system: string | null, rule: RuleId): void => {
    if (system !== null && !systems.some(one => one.id === system)) {
      throw new ScriptoriumError('unknown-system', `There is no system ${system}.`);
    }
    const known: readonly RuleId[] = system === null ? machineRuleIds : systemRuleIds;
    if (!known.includes(rule)) {
      const whose = system === null ? 'The whole machine' : 'A system';
      throw new ScriptoriumError('invalid-data', `${whose} has no rule ${rule}; it has ${known.join(', ')}.`, {
        advice: 'Choose one of the rules that it has.',
      });
    }
  };

  const checkThresholds = (rule: RuleId, thresholds: RuleThresholds): void => {
    const fault = thresholdFault(rule, thresholds)?.words ?? null;
    if (fault === null) return;
    throw new ScriptoriumError('invalid-data', fault, { advice: 'The rule stays as it was. Choose other thresholds.' });
  };

  const findRule = (system: string | null, rule: RuleId): RuleView => {
    const found = monitor.rules(system ?? wholeMachine).find(one => one.rule === rule);
    if (found === undefined) throw new ScriptoriumError('invalid-data', `There is no rule ${rule}.`);
    return found;
  };

  async function minutes(system: string, from: number, to: number) {
    const kept = await storage.reads.samples(system, from, to);
    const running = monitor.samples.minutes(system, from, to);
    const [first] = running;
    return first === undefined ? kept : [...kept.filter(one => one.at < first.at), ...running];
  }

  return {
    view,
    async look() {
      await running;
      await lookOutside();
      await tick();
      return view();
    },
    async alerts({ open, system, limit }: AlertFilter) {
      const whose = system === undefined ? {} : { system };
      const present =
        open === false ? [] : alerts.open().filter(alert => system === undefined || alert.system === system);
      if (open === true) return [...present].sort((a, b) => b.id - a.id).slice(0, limit);
      const kept = await storage.reads.alerts({ open: false, limit, ...whose });
      const ids = new Set(present.map(alert => alert.id));
      return [...present, ...kept.filter(alert => !ids.has(alert.id))].sort((a, b) => b.id - a.id).slice(0, limit);
    },
    acknowledge: id => say(id, { acknowledgedAt: now(), snoozedUntil: null }),
    async snooze(id, until) {
      if (!Number.isFinite(until) || until <= now()) {
        throw new ScriptoriumError('invalid-data', 'An alert can only be snoozed until a time that is still to come.');
      }
      return say(id, { acknowledgedAt: null, snoozedUntil: until });
    },
    rules: system => monitor.rules(system),
    async setRule(system, rule, thresholds) {
      requireRule(system, rule);
      if (thresholds !== null) checkThresholds(rule, thresholds);
      const rules = [{ system, rule, thresholds }];
      await storage.command({ kind: 'health', alerts: [], samples: [], rules, thinBefore: 0 });
      if (thresholds === null) custom.delete(ruleKey(system, rule));
      else custom.set(ruleKey(system, rule), thresholds);
      monitor.restart(system, rule);
      announce({ kind: 'alerts', changes: [] });
      return findRule(system, rule);
    },
    async rehearse(system, rule, thresholds) {
      requireRule(system, rule);
      checkThresholds(rule, thresholds);
      const kept = await minutes(system ?? wholeMachine, now() - dayMs, Infinity);
      return { times: rehearse(kept, rule, thresholds), minutes: kept.length };
    },
    async history(system, from, to) {
      const begin = monitor.samples.begin(system);
      if (begin !== null && from >= begin) return monitor.samples.seconds(system, from, to);
      return minutes(system, from, to);
    },
    resetClocks: () => monitor.resetClocks(now()),
    watch: () => ({ since, sampledAt }),
    start() {
      since = now();
      void tick();
      next();
    },
    async close() {
      clearTimeout(timer);
      await running;
      closed = true;
      await keep(figures().store_failure !== null, true);
    },
  };
}

function ruleKey(system: string | null, rule: RuleId): string {
  return `${system ?? ''}/${rule}`;
}
