/** What is written of an item that has ended, and of each attempt: results, dead letters, traces, counts. */
import type { Outcome } from '../../contracts/items.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { Database } from './driver.ts';

/** Moves an item to the dead letters and frees what waited for it. */
export function bury(database: Database, row: SqlRow, endedAt: number, error: string): void {
  const id = Number(row['id']);
  database.run(
    `INSERT OR REPLACE INTO engine_dead (id, trace, source, system, operation, data, priority, attempts, queued_at,
       ended_at, ordering_key, dedupe_key, error)
     SELECT id, trace, source, system, operation, data, priority, attempts + 1, queued_at, ?, ordering_key, dedupe_key, ?
     FROM engine_items WHERE id = ?`,
    endedAt,
    error,
    id,
  );
  remove(database, id);
}

export function remove(database: Database, id: number): void {
  database.run('DELETE FROM engine_items WHERE id = ?', id);
  database.run('DELETE FROM engine_waits WHERE item = ?', id);
}

/** What waited for an ended item is free, or waits for the item that goes on with its work. */
export function freeWaiters(database: Database, id: number, continuedBy: number | null): void {
  if (continuedBy === null) database.run('DELETE FROM engine_waits WHERE waits_for = ?', id);
  else database.run('UPDATE OR IGNORE engine_waits SET waits_for = ? WHERE waits_for = ?', continuedBy, id);
}

/** Keeps the result of an ended item for a while. */
export function keep(database: Database, row: SqlRow, endedAt: number, state: string, output: string | null): void {
  database.run(
    `INSERT OR REPLACE INTO engine_results (id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state, output)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Number(row['id']),
    Number(row['trace']),
    String(row['source']),
    String(row['system']),
    String(row['operation']),
    Number(row['priority']),
    Number(row['attempts']) + 1,
    Number(row['queued_at']),
    endedAt,
    state,
    output,
  );
}

/** Writes one attempt into the trace. */
export function hop(
  database: Database,
  row: SqlRow,
  times: { readonly startedAt: number | null; readonly endedAt: number },
  outcome: Outcome,
): void {
  database.run(
    `INSERT INTO engine_hops (trace, item, system, operation, attempt, queued_at, started_at, ended_at, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Number(row['trace']),
    Number(row['id']),
    String(row['system']),
    String(row['operation']),
    Number(row['attempts']) + 1,
    Number(row['queued_at']),
    times.startedAt,
    times.endedAt,
    outcome,
  );
}

/** Counts a completion or a failure of a system. */
export function count(database: Database, system: string, which: 'processed' | 'failed'): void {
  const [processed, failed] = which === 'processed' ? [1, 0] : [0, 1];
  database.run(
    `INSERT INTO engine_counters (system, processed, failed) VALUES (?, ?, ?)
     ON CONFLICT (system) DO UPDATE SET processed = processed + excluded.processed, failed = failed + excluded.failed`,
    system,
    processed,
    failed,
  );
}
