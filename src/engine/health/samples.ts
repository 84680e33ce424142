/** Samples: the last quarter of an hour by the second in memory, and each minute of it once it is full. */
import type { HealthLevel, HealthSample, RuleId, Spread } from '../../contracts/health.ts';
import type { KeptSample } from '../../contracts/storage.ts';
import { lessIsWorse } from '../../contracts/thresholds.ts';
import { worse } from './alert-book.ts';

const keptSeconds = 900;
const minuteMs = 60_000;

/** One look at a system, or at the whole machine. */
export interface Look {
  readonly system: string;
  readonly at: number;
  readonly level: HealthLevel;
  readonly depth: number;
  readonly dead: number;
  readonly settled: number;
  readonly p95: number | null;
  /** Attempts in the minute before. */
  readonly attempts: number;
  readonly values: Readonly<Partial<Record<RuleId, number | null>>>;
}

export interface Samples {
  add(look: Look): void;
  /** Minutes that are full, or all that has begun; each is handed out once. */
  takeMinutes(now: number, all: boolean): readonly KeptSample[];
  /** Minutes that could not be kept after all. */
  giveBack(minutes: readonly KeptSample[]): void;
  /** Oldest first. */
  seconds(system: string, from: number, to: number): readonly HealthSample[];
  /** The minutes that were not handed out yet, the one that runs among them. */
  minutes(system: string, from: number, to: number): readonly HealthSample[];
  /** When the seconds of a system begin, or null. */
  begin(system: string): number | null;
}

export function createSamples(): Samples {
  const recent = new Map<string, HealthSample[]>();
  let pending: KeptSample[] = [];
  const running = new Map<string, KeptSample>();
  return {
    add(look) {
      const second = secondOf(look);
      const list = recent.get(look.system) ?? [];
      list.push(second);
      if (list.length > keptSeconds) list.shift();
      recent.set(look.system, list);
      const minute = {
        ...second,
        at: Math.floor(look.at / minuteMs) * minuteMs,
        system: look.system,
        attempts: look.attempts,
      };
      const before = running.get(look.system);
      if (before === undefined || before.at === minute.at) {
        running.set(look.system, before === undefined ? minute : merged(before, minute));
        return;
      }
      pending.push(before);
      running.set(look.system, minute);
    },
    takeMinutes(now, all) {
      const ready = pending;
      pending = [];
      for (const [system, minute] of running) {
        if (!all && minute.at + minuteMs > now) continue;
        ready.push(minute);
        running.delete(system);
      }
      return ready;
    },
    giveBack(minutes) {
      pending = [...minutes, ...pending].slice(-keptSeconds);
    },
    seconds: (system, from, to) => within(recent.get(system) ?? [], from, to),
    minutes(system, from, to) {
      const own = [...pending, ...running.values()].filter(minute => minute.system === system);
      return within(own, from - minuteMs + 1, to).map(({ system: _system, attempts: _attempts, ...sample }) => sample);
    },
    begin: system => recent.get(system)?.[0]?.at ?? null,
  };
}

function within<T extends { readonly at: number }>(samples: readonly T[], from: number, to: number): readonly T[] {
  return samples.filter(sample => sample.at >= from && sample.at < to);
}

function secondOf({ at, level, depth, dead, settled, p95, values }: Look): HealthSample {
  const worst: Partial<Record<RuleId, number>> = {};
  for (const [rule, value] of Object.entries(values)) if (value !== null) worst[rule as RuleId] = value;
  return { at, count: 1, level, depth: { min: depth, mean: depth, max: depth }, dead, settled, p95, worst };
}

/** Two stretches of the same minute as one; what stands at the end is the later one's. */
export function merged(before: KeptSample, after: KeptSample): KeptSample {
  const count = before.count + after.count;
  const mean = (one: number, other: number): number => (one * before.count + other * after.count) / count;
  const worst: Partial<Record<RuleId, number>> = { ...before.worst };
  for (const [name, value] of Object.entries(after.worst)) {
    const rule = name as RuleId;
    const known = worst[rule];
    worst[rule] = known === undefined ? value : lessIsWorse(rule) ? Math.min(known, value) : Math.max(known, value);
  }
  const depth: Spread = {
    min: Math.min(before.depth.min, after.depth.min),
    mean: mean(before.depth.mean, after.depth.mean),
    max: Math.max(before.depth.max, after.depth.max),
  };
  return {
    system: before.system,
    at: before.at,
    count,
    level: worse(before.level, after.level),
    depth,
    dead: after.dead,
    settled: mean(before.settled, after.settled),
    p95: after.p95 ?? before.p95,
    attempts: Math.max(before.attempts, after.attempts),
    worst,
  };
}
