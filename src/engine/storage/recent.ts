/** Deduplication keys that hold for a while after their item was accepted, also when it has ended. */
import type { Database } from './driver.ts';

/** The item that was accepted under this key a while ago, where the key still holds; else null. */
export function recentByKey(database: Database, dedupeKey: string, now: number): number | null {
  const row = database.get('SELECT id FROM engine_recent WHERE dedupe_key = ? AND until > ?', dedupeKey, now);
  return row === undefined ? null : Number(row['id']);
}

export function holdKey(database: Database, dedupeKey: string, id: number, until: number): void {
  database.run('INSERT OR REPLACE INTO engine_recent (dedupe_key, id, until) VALUES (?, ?, ?)', dedupeKey, id, until);
}

export function dropPassedKeys(database: Database, now: number): void {
  database.run('DELETE FROM engine_recent WHERE until <= ?', now);
}
