/** Items that end: they leave those outstanding, or become dead letters. */
import type { SqlRow } from '../../contracts/records.ts';
import type { Database } from './driver.ts';

/** Moves an item to the dead letters; `attempts` of it have ended with that. */
export function bury(database: Database, row: SqlRow, endedAt: number, error: string, attempts = 1): void {
  const id = Number(row['id']);
  database.run(
    `INSERT OR REPLACE INTO engine_dead (id, trace, source, system, operation, data, priority, attempts, queued_at,
       ended_at, ordering_key, dedupe_key, error)
     SELECT id, trace, source, system, operation, data, priority, attempts + ?, queued_at, ?, ordering_key, dedupe_key, ?
     FROM engine_items WHERE id = ?`,
    attempts,
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
