/** Items that end: they leave those outstanding, become dead letters, and free what waited for them. */
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
