/** Systems that are held: kept as rows, and what folds go on without while they are. */
import type { ControlMode } from '../../contracts/control.ts';
import type { FoldData } from '../../contracts/facts.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { CommandResult } from '../../contracts/storage.ts';
import { operationKind } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { owe, pausedSystems } from './owed.ts';
import { sendForRevision } from './revisions.ts';

export function readModes(database: Database): Readonly<Record<string, ControlMode>> {
  return Object.fromEntries(
    database
      .all('SELECT system, mode FROM engine_controls')
      .map(row => [String(row['system']), row['mode'] === 'draining' ? 'draining' : 'paused']),
  );
}

/**
 * Holds systems, or lets them go. Folds that may run stop waiting for what is paused, and their book is owed to the
 * paused system; once that is let go, each book owed to it is sent for again, one time, behind what it still has to do.
 */
export function control(
  database: Database,
  catalogue: Catalogue,
  modes: readonly { readonly system: string; readonly mode: ControlMode | null }[],
  now: number,
): CommandResult {
  for (const { system, mode } of modes) {
    if (mode === null) database.run('DELETE FROM engine_controls WHERE system = ?', system);
    else database.run('INSERT OR REPLACE INTO engine_controls (system, mode) VALUES (?, ?)', system, mode);
  }
  const held = pausedSystems(database);
  dropWaits(database, held);
  const items: ItemHead[] = [];
  for (const book of takeOwed(database, held)) {
    items.push(...sendForRevision(database, catalogue, book, { source: 'engine', trace: null, now }, 'last'));
  }
  return { items, changed: modes.length };
}

function dropWaits(database: Database, held: ReadonlySet<string>): void {
  if (held.size === 0) return;
  const rows = database.all(
    `SELECT wait.waits_for, wait.item, first.system AS first, item.system, item.operation, item.data
     FROM engine_waits AS wait JOIN engine_items AS first ON first.id = wait.waits_for
     JOIN engine_items AS item ON item.id = wait.item
     WHERE first.system IN (SELECT system FROM engine_controls WHERE mode = 'paused')
       AND item.system NOT IN (SELECT system FROM engine_controls WHERE mode = 'paused')
       AND item.wait_rule IS NULL`,
  );
  for (const row of rows) {
    database.run(
      'DELETE FROM engine_waits WHERE waits_for = ? AND item = ?',
      Number(row['waits_for']),
      Number(row['item']),
    );
    if (operationKind(String(row['operation'])).kind !== 'fold') continue;
    owe(database, String(row['first']), (JSON.parse(String(row['data'])) as FoldData).book);
  }
}

/** Books that are owed to systems which are no longer held; they are owed no longer. */
function takeOwed(database: Database, held: ReadonlySet<string>): ReadonlySet<string> {
  const free = database
    .all('SELECT system, book FROM engine_owed ORDER BY book, system')
    .map(row => ({ system: String(row['system']), book: String(row['book']) }))
    .filter(row => !held.has(row.system));
  for (const { system, book } of free) {
    database.run('DELETE FROM engine_owed WHERE system = ? AND book = ?', system, book);
  }
  return new Set(free.map(row => row.book));
}
