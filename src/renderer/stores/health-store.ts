/** Health: what is open, what was resolved, the rules, and the day behind every system. */
import { createStore } from 'zustand/vanilla';
import { wholeMachine } from '../../contracts/alerts.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Alert, HealthSample, HealthView, RuleId, RuleThresholds, RuleView } from '../../contracts/health.ts';
import type { Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

export interface HealthSlice {
  readonly view: HealthView | null;
  /** Newest first. */
  readonly resolved: readonly Alert[];
  readonly rules: readonly RuleView[];
  /** Minutes by system, oldest first; `machine` is the whole machine. */
  readonly days: ReadonlyMap<string, readonly HealthSample[]>;
  /** Whose rules are shown. */
  readonly chosen: string;
  /** The focus is to be handed to the rules, once they are there. */
  readonly aimed: boolean;
  /** What the last action came to, read aloud politely. */
  readonly said: string;
}

const dayMs = 86_400_000;
const rulesEveryMs = 5_000;
const daysEveryMs = 60_000;
const followEveryMs = 10_000;

export function createHealthStore(bridge: Bridge, fail: (failure: Failure) => void) {
  const store = createStore<HealthSlice>(() => ({
    view: null,
    resolved: [],
    rules: [],
    days: new Map(),
    chosen: wholeMachine,
    aimed: false,
    said: '',
  }));
  let watching = 0;

  const loadRules = async (): Promise<void> => {
    const rules = await bridge.request('health.rules', { system: null });
    if (rules.ok) store.setState({ rules: rules.value });
  };
  const load = merged(async () => {
    const [view, resolved] = await Promise.all([
      bridge.request('health.view', undefined),
      bridge.request('health.alerts', { open: false, limit: 100 }),
    ]);
    if (view.ok) store.setState({ view: view.value });
    if (resolved.ok) store.setState({ resolved: resolved.value });
    if (watching > 0) await loadRules();
  }, 300);

  /** Takes on what the day of a system has gained since it was last asked for. */
  const loadDay = async (system: string): Promise<void> => {
    const now = Date.now();
    const known = (store.getState().days.get(system) ?? []).filter(sample => sample.at >= now - dayMs);
    const from = known.at(-1)?.at ?? now - dayMs;
    // Asked from a moment the memory of seconds does not reach, so that minutes come back.
    const answer = await bridge.request('health.history', {
      system,
      from: Math.min(from, now - 20 * 60_000),
      to: now,
    });
    if (!answer.ok) return;
    const begin = answer.value[0]?.at ?? Infinity;
    const day = [...known.filter(sample => sample.at < begin), ...answer.value];
    store.setState(({ days }) => ({ days: new Map(days).set(system, day) }));
  };
  const loadDays = async (): Promise<void> => {
    const systems = store.getState().view?.systems.map(one => one.id) ?? [];
    for (const system of [wholeMachine, ...systems]) await loadDay(system);
  };

  return {
    store,
    changed: load.ask,
    /** Keeps rules and days fresh while the screen is open; returns what ends it. */
    watch(): () => void {
      watching += 1;
      load.ask();
      void loadRules();
      void loadDays();
      const rules = setInterval(() => void loadRules(), rulesEveryMs);
      const days = setInterval(() => void loadDays(), daysEveryMs);
      const stop = store.subscribe((now, before) => {
        if (before.view === null && now.view !== null) void loadDays();
      });
      return () => {
        watching -= 1;
        store.setState({ said: '' });
        clearInterval(rules);
        clearInterval(days);
        stop();
      };
    },
    /** Keeps the rules and the day of one system fresh; returns what ends it. */
    follow(system: string): () => void {
      void loadRules();
      void loadDay(system);
      const day = setInterval(() => void loadDay(system), followEveryMs);
      return () => {
        clearInterval(day);
      };
    },
    choose: (chosen: string) => {
      store.setState({ chosen });
    },
    /** Asks for the focus to be handed to the rules, or says that it was. */
    aimAtRules: (aimed: boolean) => {
      store.setState({ aimed });
    },
    async acknowledge(id: number): Promise<void> {
      const answer = await bridge.request('health.acknowledge', { id });
      if (answer.ok) store.setState({ said: 'Noted: nothing calls for it any more.' });
      else fail(answer.error);
      load.ask();
    },
    async snooze(id: number, until: number, said: string): Promise<void> {
      const answer = await bridge.request('health.snooze', { id, until });
      if (answer.ok) store.setState({ said });
      else fail(answer.error);
      load.ask();
    },
    /** Null where it was taken; else why it was not. Thresholds of null are the usual ones again. */
    async setRule(system: string | null, rule: RuleId, thresholds: RuleThresholds | null): Promise<Failure | null> {
      const answer = await bridge.request('health.setRule', { system, rule, thresholds });
      await loadRules();
      return answer.ok ? null : answer.error;
    },
    rehearse: (system: string | null, rule: RuleId, thresholds: RuleThresholds) =>
      bridge.request('health.rehearse', { system, rule, thresholds }),
  };
}

export type HealthStore = ReturnType<typeof createHealthStore>;
