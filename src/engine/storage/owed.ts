/** What is owed to paused systems: books whose folds went on without them. */
import type { Database } from './driver.ts';

/** Systems of which nothing new begins. */
export function pausedSystems(database: Database): ReadonlySet<string> {
  const rows = database.all(`SELECT system FROM engine_controls WHERE mode = 'paused'`);
  return new Set(rows.map(row => String(row['system'])));
}

/** The folds of this book went on without a paused system. */
export function owe(database: Database, system: string, book: string): void {
  database.run('INSERT OR IGNORE INTO engine_owed (system, book) VALUES (?, ?)', system, book);
}
