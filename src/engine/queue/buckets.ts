/** Counts and times of one queue in 60 buckets of one width, the newest 60 and no others. */
import { type WrittenBucket, writtenBucket } from '../statistics-value.ts';
import { classes, dense, sparse } from './histogram.ts';

const kept = 60;

interface Bucket {
  /** Its start in milliseconds, divided by the width. */
  readonly bucket: number;
  accepted: number;
  settled: number;
  attempts: number;
  failures: number;
  runMs: number;
  /** Made with the first attempt. */
  waits: Uint32Array | null;
  runs: Uint32Array | null;
  /** Something was counted since it was last written down. */
  changed: boolean;
}

/** What the buckets of a window hold together; times by class. */
export interface Sum {
  readonly accepted: number;
  readonly settled: number;
  readonly attempts: number;
  readonly failures: number;
  readonly waits: Uint32Array;
  readonly runs: Uint32Array;
}

/** An attempt, its times by class. */
export interface Attempt {
  readonly wait: number;
  readonly run: number;
  readonly runMs: number;
  readonly failed: boolean;
}

export interface Buckets {
  readonly width: number;
  accepted(now: number): void;
  settled(now: number): void;
  attempted(now: number, attempt: Attempt): void;
  /** The 60 widths that end with this moment. It is kept as things happen, and is only valid until the next one does. */
  sum(now: number): Sum;
  /** What was settled in one bucket. */
  settledIn(bucket: number): number;
  /** As JSON, what has changed since the last call. */
  changes(): readonly { readonly bucket: number; readonly value: string }[];
  /** Takes a bucket back that was written down, and says what it holds; one that does not fit is left out. */
  restore(bucket: number, value: string): { readonly attempts: number; readonly runMs: number };
}

export function createBuckets(width: number): Buckets {
  const ring: (Bucket | undefined)[] = Array.from({ length: kept }, () => undefined);
  const sum = { accepted: 0, settled: 0, attempts: 0, failures: 0, waits: times(), runs: times() };
  /** The bucket that ends what is summed up; null where the sum has to be made anew. */
  let newest: number | null = null;

  const add = (one: Bucket, sign: 1 | -1): void => {
    sum.accepted += sign * one.accepted;
    sum.settled += sign * one.settled;
    sum.attempts += sign * one.attempts;
    sum.failures += sign * one.failures;
    addTimes(sum.waits, one.waits, sign);
    addTimes(sum.runs, one.runs, sign);
  };

  /** Moves the sum to the window that ends with a bucket: what has left it is taken away, what has come into it added. */
  const moveTo = (bucket: number): void => {
    if (newest === bucket) return;
    const isFar = newest === null || bucket < newest || bucket - newest >= kept;
    if (isFar) Object.assign(sum, { accepted: 0, settled: 0, attempts: 0, failures: 0, waits: times(), runs: times() });
    for (const one of ring) {
      if (one === undefined) continue;
      const was = !isFar && newest !== null && one.bucket <= newest && one.bucket > newest - kept;
      const is = one.bucket <= bucket && one.bucket > bucket - kept;
      if (was !== is) add(one, is ? 1 : -1);
    }
    newest = bucket;
  };

  /** The bucket of this moment, to be counted in. */
  const at = (now: number): Bucket => {
    const bucket = Math.floor(now / width);
    moveTo(bucket);
    const present = ring[bucket % kept];
    if (present?.bucket === bucket) {
      present.changed = true;
      return present;
    }
    const fresh = empty(bucket, true);
    ring[bucket % kept] = fresh;
    return fresh;
  };

  return {
    width,
    accepted(now) {
      at(now).accepted += 1;
      sum.accepted += 1;
    },
    settled(now) {
      at(now).settled += 1;
      sum.settled += 1;
    },
    attempted(now, { wait, run, runMs, failed }) {
      const bucket = at(now);
      for (const counted of [bucket, sum]) {
        counted.attempts += 1;
        if (failed) counted.failures += 1;
      }
      bucket.runMs += runMs;
      count((bucket.waits ??= times()), wait);
      count((bucket.runs ??= times()), run);
      count(sum.waits, wait);
      count(sum.runs, run);
    },
    sum(now) {
      moveTo(Math.floor(now / width));
      return sum;
    },
    settledIn(bucket) {
      const one = ring[bucket % kept];
      return one?.bucket === bucket ? one.settled : 0;
    },
    changes() {
      return ring.flatMap(one => {
        if (one?.changed !== true) return [];
        one.changed = false;
        return [{ bucket: one.bucket, value: JSON.stringify(toWritten(one)) }];
      });
    },
    restore(bucket, value) {
      const parsed = writtenBucket.safeParse(JSON.parse(value));
      if (!parsed.success) return { attempts: 0, runMs: 0 };
      const [accepted, settled, attempts, failures, runMs, waits, runs] = parsed.data;
      newest = null;
      ring[bucket % kept] = {
        ...empty(bucket, false),
        accepted,
        settled,
        attempts,
        failures,
        runMs,
        waits: waits.length > 0 ? dense(waits) : null,
        runs: runs.length > 0 ? dense(runs) : null,
      };
      return { attempts, runMs };
    },
  };
}

const times = (): Uint32Array => new Uint32Array(classes);

function count(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function addTimes(counts: Uint32Array, more: Uint32Array | null, sign: 1 | -1): void {
  if (more === null) return;
  for (let index = 0; index < classes; index += 1) counts[index] = (counts[index] ?? 0) + sign * (more[index] ?? 0);
}

function empty(bucket: number, changed: boolean): Bucket {
  return { bucket, accepted: 0, settled: 0, attempts: 0, failures: 0, runMs: 0, waits: null, runs: null, changed };
}

function toWritten(one: Bucket): WrittenBucket {
  const pairs = (counts: Uint32Array | null): number[] => (counts === null ? [] : [...sparse(counts)]);
  return [
    one.accepted,
    one.settled,
    one.attempts,
    one.failures,
    Math.round(one.runMs),
    pairs(one.waits),
    pairs(one.runs),
  ];
}
