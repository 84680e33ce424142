/** The measured side of one queue: rates and times over the last minute, totals since the folder was made. */
import type { Percentiles, WindowFigures } from '../../contracts/statistics.ts';

const windowSeconds = 60;
/** Times are kept of so many of the last settlements; percentiles are of these. */
const keptTimes = 4_096;

interface Second {
  second: number;
  accepted: number;
  settled: number;
  attempts: number;
  failures: number;
}

export interface QueueMeter {
  accepted(now: number): void;
  attempted(now: number, waitMs: number, runMs: number, failed: boolean): void;
  settled(now: number): void;
  /** Settlements in the last whole second. */
  settledPerSecond(now: number): number;
  /** Mean time of the kept attempts, in milliseconds. */
  meanRunMs(): number;
  lastActivity(): number | null;
  window(now: number): WindowFigures;
}

/** Times are milliseconds since 1970. Percentiles are by nearest rank over attempts of the last minute. */
export function createQueueMeter(): QueueMeter {
  const seconds: Second[] = Array.from({ length: windowSeconds }, () => emptySecond(-1));
  const times = new Float64Array(keptTimes * 3);
  let written = 0;
  let last: number | null = null;
  const at = (now: number): Second => {
    last = now;
    const second = Math.floor(now / 1000);
    const slot = seconds[second % windowSeconds];
    if (slot?.second === second) return slot;
    const fresh = emptySecond(second);
    seconds[second % windowSeconds] = fresh;
    return fresh;
  };
  const recent = (now: number): readonly Second[] =>
    seconds.filter(one => one.second >= 0 && one.second > Math.floor(now / 1000) - windowSeconds);
  const column = (now: number, offset: number): Float64Array => {
    const count = Math.min(written, keptTimes);
    const values: number[] = [];
    for (let index = 0; index < count; index += 1) {
      if ((times[index * 3] ?? 0) >= now - windowSeconds * 1000) values.push(times[index * 3 + offset] ?? 0);
    }
    return Float64Array.from(values).sort();
  };
  return {
    accepted(now) {
      at(now).accepted += 1;
    },
    attempted(now, waitMs, runMs, failed) {
      const second = at(now);
      second.attempts += 1;
      if (failed) second.failures += 1;
      times.set([now, waitMs, runMs], (written % keptTimes) * 3);
      written += 1;
    },
    settled(now) {
      at(now).settled += 1;
    },
    settledPerSecond(now) {
      const second = Math.floor(now / 1000) - 1;
      return seconds.find(one => one.second === second)?.settled ?? 0;
    },
    meanRunMs() {
      const count = Math.min(written, keptTimes);
      let sum = 0;
      for (let index = 0; index < count; index += 1) sum += times[index * 3 + 2] ?? 0;
      return count === 0 ? 0 : sum / count;
    },
    lastActivity: () => last,
    window(now) {
      const sums = recent(now).reduce(
        (sum, one) => ({
          second: 0,
          accepted: sum.accepted + one.accepted,
          settled: sum.settled + one.settled,
          attempts: sum.attempts + one.attempts,
          failures: sum.failures + one.failures,
        }),
        emptySecond(0),
      );
      return {
        in_per_second: round(sums.accepted / windowSeconds),
        out_per_second: round(sums.settled / windowSeconds),
        wait_ms: percentiles(column(now, 1)),
        run_ms: percentiles(column(now, 2)),
        attempts: sums.attempts,
        failures: sums.failures,
      };
    },
  };
}

function emptySecond(second: number): Second {
  return { second, accepted: 0, settled: 0, attempts: 0, failures: 0 };
}

function percentiles(sorted: Float64Array): Percentiles {
  const rank = (share: number): number => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
