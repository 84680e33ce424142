/** Dead letters: replayed (as they are, or with other data) or discarded. */
import type { ItemHead } from '../../contracts/items.ts';
import type { SqlRow, SqlValue } from '../../contracts/records.ts';
import type { CommandResult, DeadSelection, ReplayData } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';
import { outstandingByKey, systemNumber, toHead } from './items.ts';
import { placeOf } from './place.ts';
import { conditionOf } from './views.ts';

/**
 * Makes the chosen dead letters waiting items again under their old ids, with no attempts counted. Where an item with a
 * letter's deduplication key is outstanding, that one does the work of a letter with the same data, and the letter goes;
 * a letter with other data stays where it is.
 */
export function replay(database: Database, which: DeadSelection, data: ReplayData | null, now: number): CommandResult {
  const items: ItemHead[] = [];
  let changed = 0;
  for (const id of chosen(database, which)) {
    const letter = database.get('SELECT system, priority, data, dedupe_key FROM engine_dead WHERE id = ?', id);
    if (letter === undefined) continue;
    const twin = outstandingTwin(database, letter, data);
    if (twin === 'other') continue;
    changed += 1;
    if (twin === 'same') {
      database.run('DELETE FROM engine_dead WHERE id = ?', id);
      continue;
    }
    const row = database.get(
      `INSERT INTO engine_items (place, id, trace, source, system, system_number, operation, data, priority, queued_at, run_at, ordering_key, dedupe_key, replayed)
       SELECT ?, id, trace, source, system, ?, operation, coalesce(?, data), priority, ?, ?,
         iif(?, ?, ordering_key), iif(?, ?, dedupe_key), 1
       FROM engine_dead WHERE id = ? RETURNING *`,
      placeOf(Number(letter['priority']), id),
      systemNumber(database, String(letter['system'])),
      data?.data ?? null,
      now,
      now,
      data === null ? 0 : 1,
      data?.orderingKey ?? null,
      data === null ? 0 : 1,
      data?.dedupeKey ?? null,
      id,
    );
    database.run('DELETE FROM engine_dead WHERE id = ?', id);
    if (row !== undefined) items.push(toHead(row, []));
  }
  return { items, changed };
}

/** Whether an outstanding item has the key under which a letter would wait again, and whether its data is the same. */
function outstandingTwin(database: Database, letter: SqlRow, data: ReplayData | null): 'none' | 'same' | 'other' {
  const key = data === null ? letter['dedupe_key'] : data.dedupeKey;
  const twin = typeof key === 'string' ? outstandingByKey(database, key) : null;
  if (twin === null) return 'none';
  const wanted = data === null ? letter['data'] : data.data;
  return database.get('SELECT data FROM engine_items WHERE id = ?', twin)?.['data'] === wanted ? 'same' : 'other';
}

export function discard(database: Database, which: DeadSelection): CommandResult {
  const ids = chosen(database, which);
  for (const id of ids) database.run('DELETE FROM engine_dead WHERE id = ?', id);
  return { items: [], changed: ids.length };
}

function chosen(database: Database, which: DeadSelection): readonly number[] {
  const rows = (sql: string, ...values: readonly SqlValue[]): readonly number[] =>
    database.all(sql, ...values).map(row => Number(row['id']));
  switch (which.kind) {
    case 'ids':
      return [...new Set(which.ids)].flatMap(id => rows('SELECT id FROM engine_dead WHERE id = ?', id));
    case 'system':
      return rows('SELECT id FROM engine_dead WHERE system = ? ORDER BY id', which.system);
    case 'matching': {
      const { text, system } = which;
      const filter = system === undefined ? { text } : { text, system };
      const { where, values } = conditionOf('dead', filter);
      return rows(`SELECT id FROM engine_dead ${where} ORDER BY id`, ...values);
    }
    case 'all':
      return rows('SELECT id FROM engine_dead ORDER BY id');
  }
}
