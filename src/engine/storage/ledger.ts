/** What is written of items that have ended, and of each attempt: results, traces, counts. Gathered, and written at once. */
import type { Outcome } from '../../contracts/items.ts';
import type { SqlRow, SqlValue } from '../../contracts/records.ts';
import { insertRows } from './bulk.ts';
import type { Database } from './driver.ts';

export interface Ledger {
  /** Keeps the result of an ended item for a while. */
  keep(row: SqlRow, endedAt: number, state: string, output: string | null): void;
  /** Writes one attempt into the trace. */
  hop(row: SqlRow, times: AttemptTimes, outcome: Outcome): void;
  /** Counts a completion or a failure of a system. */
  count(system: string, which: 'processed' | 'failed'): void;
  /** What has been gathered so far, to go back to. */
  mark(): Mark;
  back(mark: Mark): void;
  write(database: Database): void;
}

export interface AttemptTimes {
  readonly startedAt: number | null;
  readonly endedAt: number;
}

interface Mark {
  readonly results: number;
  readonly hops: number;
  readonly counts: number;
}

const intoResults = `INSERT OR REPLACE INTO engine_results
  (id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state, output) VALUES`;
const intoHops = `INSERT INTO engine_hops
  (trace, item, system, operation, attempt, queued_at, started_at, ended_at, outcome) VALUES`;

/** `keepsAll` says of a trace whether its finished items are kept; what failed, or was tried again, always is. */
export function createLedger(keepsAll: (trace: number) => boolean = () => true): Ledger {
  const leavesOut = (row: SqlRow, outcome: string): boolean =>
    outcome === 'done' && row['attempts'] === 0 && !keepsAll(Number(row['trace']));
  const results: (readonly SqlValue[])[] = [];
  const hops: (readonly SqlValue[])[] = [];
  const counts: { readonly system: string; readonly which: 'processed' | 'failed' }[] = [];
  return {
    keep(row, endedAt, state, output) {
      if (leavesOut(row, state)) return;
      results.push([
        value(row, 'id'),
        value(row, 'trace'),
        value(row, 'source'),
        value(row, 'system'),
        value(row, 'operation'),
        value(row, 'priority'),
        Number(row['attempts']) + 1,
        value(row, 'queued_at'),
        endedAt,
        state,
        output,
      ]);
    },
    hop(row, { startedAt, endedAt }, outcome) {
      if (leavesOut(row, outcome)) return;
      hops.push([
        value(row, 'trace'),
        value(row, 'id'),
        value(row, 'system'),
        value(row, 'operation'),
        Number(row['attempts']) + 1,
        value(row, 'queued_at'),
        startedAt,
        endedAt,
        outcome,
      ]);
    },
    count: (system, which) => void counts.push({ system, which }),
    mark: () => ({ results: results.length, hops: hops.length, counts: counts.length }),
    back(mark) {
      results.length = mark.results;
      hops.length = mark.hops;
      counts.length = mark.counts;
    },
    write(database) {
      if (results.length > 0) insertRows(database, intoResults, results);
      if (hops.length > 0) insertRows(database, intoHops, hops);
      writeCounts(database, counts);
    },
  };
}

function writeCounts(
  database: Database,
  counts: readonly { readonly system: string; readonly which: 'processed' | 'failed' }[],
): void {
  const sums = new Map<string, { processed: number; failed: number }>();
  for (const { system, which } of counts) {
    const sum = sums.get(system) ?? { processed: 0, failed: 0 };
    sum[which] += 1;
    sums.set(system, sum);
  }
  for (const [system, { processed, failed }] of sums) {
    database.run(
      `INSERT INTO engine_counters (system, processed, failed) VALUES (?, ?, ?)
       ON CONFLICT (system) DO UPDATE SET processed = processed + excluded.processed, failed = failed + excluded.failed`,
      system,
      processed,
      failed,
    );
  }
}

function value(row: SqlRow, column: string): SqlValue {
  return row[column] as SqlValue;
}
