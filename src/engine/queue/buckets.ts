/** Counts and times of one queue in 60 buckets of one width, the newest 60 and no others. */
import { type WrittenBucket, writtenBucket } from '../statistics-value.ts';
import { classes, classOf, dense, sparse } from './histogram.ts';

const kept = 60;

export interface Bucket {
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

export interface Buckets {
  readonly width: number;
  /** The bucket of this moment, to be counted in. */
  at(now: number): Bucket;
  /** Those of the 60 widths that end with this moment. */
  recent(now: number): readonly Bucket[];
  /** As JSON, what has changed since the last call. */
  changes(): readonly { readonly bucket: number; readonly value: string }[];
  /** Takes a bucket back that was written down; one that does not fit is left out. */
  restore(bucket: number, value: string): void;
}

export function createBuckets(width: number): Buckets {
  const ring: (Bucket | undefined)[] = Array.from({ length: kept }, () => undefined);
  return {
    width,
    at(now) {
      const bucket = Math.floor(now / width);
      const present = ring[bucket % kept];
      if (present?.bucket === bucket) {
        present.changed = true;
        return present;
      }
      const fresh = empty(bucket, true);
      ring[bucket % kept] = fresh;
      return fresh;
    },
    recent(now) {
      const newest = Math.floor(now / width);
      return ring.filter(one => one !== undefined && one.bucket <= newest && one.bucket > newest - kept) as Bucket[];
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
      if (!parsed.success) return;
      const [accepted, settled, attempts, failures, runMs, waits, runs] = parsed.data;
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
    },
  };
}

/** Counts an attempt in a bucket. */
export function countAttempt(bucket: Bucket, waitMs: number, runMs: number, failed: boolean): void {
  bucket.attempts += 1;
  if (failed) bucket.failures += 1;
  bucket.runMs += runMs;
  const waits = (bucket.waits ??= new Uint32Array(classes));
  const runs = (bucket.runs ??= new Uint32Array(classes));
  const wait = classOf(waitMs);
  const run = classOf(runMs);
  waits[wait] = (waits[wait] ?? 0) + 1;
  runs[run] = (runs[run] ?? 0) + 1;
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
