/** The measured side of one queue: rates and times over the last minute, five minutes and hour. */
import { type WindowFigures, type WindowName, windowNames } from '../../contracts/statistics.ts';
import type { StatisticsRow } from '../../contracts/storage.ts';
import { type Buckets, createBuckets } from './buckets.ts';
import { classOf, percentilesOf } from './histogram.ts';

/** The widths of the buckets of each window: 60 of them are the window. */
const widths: Readonly<Record<WindowName, number>> = { '1m': 1_000, '5m': 5_000, '60m': 60_000 };
const bucketsInWindow = 60;

/** A window added up; it holds until something happens, or its oldest bucket leaves it. */
interface Added {
  readonly bucket: number;
  readonly figures: WindowFigures;
}

const nothing: WindowFigures = {
  in_per_second: 0,
  out_per_second: 0,
  wait_ms: { p50: 0, p95: 0, p99: 0 },
  run_ms: { p50: 0, p95: 0, p99: 0 },
  attempts: 0,
  failures: 0,
};

export interface QueueMeter {
  accepted(now: number): void;
  attempted(now: number, waitMs: number, runMs: number, failed: boolean): void;
  settled(now: number): void;
  /** Settlements in the last whole second. */
  settledPerSecond(now: number): number;
  /** Mean time of the attempts that are known of, in milliseconds. */
  meanRunMs(): number;
  /** When something last happened since this meter was made, on the clock it is given; null where nothing has. */
  lastActivity(): number | null;
  windows(now: number): Readonly<Record<WindowName, WindowFigures>>;
  /** What has changed since the last call, to be written down. */
  changes(): readonly Omit<StatisticsRow, 'system'>[];
  restore(row: Omit<StatisticsRow, 'system'>): void;
}

/** Times are milliseconds on a clock that does not jump and reads like one that counts from 1970. */
export function createQueueMeter(): QueueMeter {
  const rings: Readonly<Record<WindowName, Buckets>> = {
    '1m': createBuckets(widths['1m']),
    '5m': createBuckets(widths['5m']),
    '60m': createBuckets(widths['60m']),
  };
  const all = windowNames.map(name => rings[name]);
  let last: number | null = null;
  let attempts = 0;
  let runSumMs = 0;
  const added = new Map<WindowName, Added>();
  const windowOf = (name: WindowName, now: number): WindowFigures => {
    const bucket = Math.floor(now / widths[name]);
    const known = added.get(name);
    if (known?.bucket === bucket) return known.figures;
    const figures = addUp(rings[name], now);
    added.set(name, { bucket, figures });
    return figures;
  };
  return {
    accepted(now) {
      last = now;
      if (added.size > 0) added.clear();
      for (const ring of all) ring.accepted(now);
    },
    attempted(now, waitMs, runMs, failed) {
      last = now;
      if (added.size > 0) added.clear();
      attempts += 1;
      runSumMs += runMs;
      const attempt = { wait: classOf(waitMs), run: classOf(runMs), runMs, failed };
      for (const ring of all) ring.attempted(now, attempt);
    },
    settled(now) {
      last = now;
      if (added.size > 0) added.clear();
      for (const ring of all) ring.settled(now);
    },
    settledPerSecond(now) {
      return rings['1m'].settledIn(Math.floor(now / 1000) - 1);
    },
    meanRunMs: () => (attempts === 0 ? 0 : runSumMs / attempts),
    lastActivity: () => last,
    windows: now => ({ '1m': windowOf('1m', now), '5m': windowOf('5m', now), '60m': windowOf('60m', now) }),
    changes: () => all.flatMap(ring => ring.changes().map(change => ({ width: ring.width, ...change }))),
    restore({ width, bucket, value }) {
      const restored = all.find(one => one.width === width)?.restore(bucket, value);
      if (added.size > 0) added.clear();
      if (restored === undefined || width !== widths['60m']) return;
      attempts += restored.attempts;
      runSumMs += restored.runMs;
    },
  };
}

function addUp(ring: Buckets, now: number): WindowFigures {
  const { accepted, settled, attempts, failures, waits, runs } = ring.sum(now);
  if (accepted + settled + attempts === 0) return nothing;
  const seconds = (ring.width * bucketsInWindow) / 1000;
  return {
    in_per_second: round(accepted / seconds),
    out_per_second: round(settled / seconds),
    wait_ms: percentiles(waits),
    run_ms: percentiles(runs),
    attempts,
    failures,
  };
}

function percentiles(counts: Uint32Array): WindowFigures['wait_ms'] {
  const [p50 = 0, p95 = 0, p99 = 0] = percentilesOf(counts, [0.5, 0.95, 0.99]).map(round);
  return { p50, p95, p99 };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
