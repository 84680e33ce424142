/** The measured side of one queue: rates and times over the last minute, five minutes and hour. */
import { type WindowFigures, type WindowName, windowNames } from '../../contracts/statistics.ts';
import type { StatisticsRow } from '../../contracts/storage.ts';
import { type Bucket, type Buckets, countAttempt, createBuckets } from './buckets.ts';
import { classes, percentilesOf } from './histogram.ts';

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
      for (const ring of all) ring.at(now).accepted += 1;
    },
    attempted(now, waitMs, runMs, failed) {
      last = now;
      if (added.size > 0) added.clear();
      attempts += 1;
      runSumMs += runMs;
      for (const ring of all) countAttempt(ring.at(now), waitMs, runMs, failed);
    },
    settled(now) {
      last = now;
      if (added.size > 0) added.clear();
      for (const ring of all) ring.at(now).settled += 1;
    },
    settledPerSecond(now) {
      const second = Math.floor(now / 1000) - 1;
      return rings['1m'].recent(now).find(one => one.bucket === second)?.settled ?? 0;
    },
    meanRunMs: () => (attempts === 0 ? 0 : runSumMs / attempts),
    lastActivity: () => last,
    windows: now => ({ '1m': windowOf('1m', now), '5m': windowOf('5m', now), '60m': windowOf('60m', now) }),
    changes: () => all.flatMap(ring => ring.changes().map(change => ({ width: ring.width, ...change }))),
    restore({ width, bucket, value }) {
      const ring = all.find(one => one.width === width);
      ring?.restore(bucket, value);
      if (added.size > 0) added.clear();
      if (ring !== rings['60m']) return;
      const restored = ring.recent(bucket * width).find(one => one.bucket === bucket);
      attempts += restored?.attempts ?? 0;
      runSumMs += restored?.runMs ?? 0;
    },
  };
}

function addUp(ring: Buckets, now: number): WindowFigures {
  const buckets = ring.recent(now);
  if (buckets.length === 0) return nothing;
  const sum = (of: (bucket: Bucket) => number): number => buckets.reduce((total, bucket) => total + of(bucket), 0);
  const seconds = (ring.width * bucketsInWindow) / 1000;
  return {
    in_per_second: round(sum(one => one.accepted) / seconds),
    out_per_second: round(sum(one => one.settled) / seconds),
    wait_ms: percentiles(buckets.map(one => one.waits)),
    run_ms: percentiles(buckets.map(one => one.runs)),
    attempts: sum(one => one.attempts),
    failures: sum(one => one.failures),
  };
}

function percentiles(histograms: readonly (Uint32Array | null)[]): WindowFigures['wait_ms'] {
  const counts = new Uint32Array(classes);
  for (const histogram of histograms) {
    if (histogram === null) continue;
    for (let index = 0; index < classes; index += 1) {
      counts[index] = (counts[index] ?? 0) + (histogram[index] ?? 0);
    }
  }
  const [p50 = 0, p95 = 0, p99 = 0] = percentilesOf(counts, [0.5, 0.95, 0.99]).map(round);
  return { p50, p95, p99 };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
