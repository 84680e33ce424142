/** Items as rows: how they are accepted, and how they are seen by the engine's memory. */
import { acceptedHead } from '../../contracts/item-head.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { NewItem } from '../../contracts/storage.ts';
import { insertRows } from './bulk.ts';
import type { Database } from './driver.ts';

export type AcceptedHead =
  { readonly kind: 'new'; readonly head: ItemHead } | { readonly kind: 'duplicate'; readonly of: number };

/** Accepts items as they are, whatever their deduplication keys; returns their ids, in order. Ids rise with acceptance. */
export function insertItems(database: Database, items: readonly NewItem[]): readonly number[] {
  if (items.length === 0) return [];
  // The table's AUTOINCREMENT keeps the highest id there ever was, also of rows that came with their ids.
  const row = database.get(`SELECT seq FROM sqlite_sequence WHERE name = 'engine_items'`);
  const ids = items.map((_, index) => Number(row?.['seq'] ?? 0) + 1 + index);
  insertRows(
    database,
    `INSERT INTO engine_items
     (id, trace, source, system, operation, data, priority, queued_at, run_at, ordering_key, dedupe_key) VALUES`,
    items.map((item, index) => [
      ids[index] ?? null,
      item.trace ?? ids[index] ?? null,
      item.source,
      item.system,
      item.operation,
      item.data,
      item.priority,
      item.queuedAt,
      item.runAt,
      item.orderingKey,
      item.dedupeKey,
    ]),
  );
  return ids;
}

/** Accepts an item, unless one with its deduplication key is outstanding. */
export function acceptItem(database: Database, item: NewItem, waitsFor: readonly number[] = []): AcceptedHead {
  if (item.dedupeKey !== null) {
    const first = outstandingByKey(database, item.dedupeKey);
    if (first !== null) return { kind: 'duplicate', of: first };
  }
  const [id = 0] = insertItems(database, [item]);
  waitFor(database, id, waitsFor);
  return { kind: 'new', head: acceptedHead(item, id, waitsFor) };
}

/** The item waits for these, too. */
export function waitFor(database: Database, item: number, waitsFor: readonly number[]): void {
  for (const other of waitsFor)
    database.run('INSERT OR IGNORE INTO engine_waits (waits_for, item) VALUES (?, ?)', other, item);
}

/** The outstanding item with this deduplication key, or null. */
export function outstandingByKey(database: Database, dedupeKey: string): number | null {
  const row = database.get('SELECT id FROM engine_items WHERE dedupe_key = ? LIMIT 1', dedupeKey);
  return row === undefined ? null : Number(row['id']);
}

/** All outstanding items in order of acceptance, with what each waits for. */
export function outstandingItems(database: Database): readonly ItemHead[] {
  const waits = new Map<number, number[]>();
  for (const row of database.all('SELECT item, waits_for FROM engine_waits')) {
    const item = Number(row['item']);
    const list = waits.get(item);
    if (list === undefined) waits.set(item, [Number(row['waits_for'])]);
    else list.push(Number(row['waits_for']));
  }
  return database
    .all('SELECT * FROM engine_items ORDER BY id')
    .map(row => toHead(row, waits.get(Number(row['id'])) ?? []));
}

export function toHead(row: SqlRow, waitsFor: readonly number[]): ItemHead {
  return {
    id: Number(row['id']),
    trace: Number(row['trace']),
    source: String(row['source']),
    system: String(row['system']),
    operation: String(row['operation']),
    data: String(row['data']),
    priority: Number(row['priority']),
    attempts: Number(row['attempts']),
    queuedAt: Number(row['queued_at']),
    runAt: Number(row['run_at']),
    orderingKey: typeof row['ordering_key'] === 'string' ? row['ordering_key'] : null,
    waitsFor,
  };
}
