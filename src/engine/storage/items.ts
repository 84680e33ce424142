/** Items as rows: how they are accepted, and how they are seen by the engine's memory. */
import { acceptedHead, isPlain } from '../../contracts/item-head.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { Accepted, BacklogLine, NewItem } from '../../contracts/storage.ts';
import { insertRows, rowsOfIds } from './bulk.ts';
import type { Database } from './driver.ts';
import { placeOf } from './place.ts';
import { holdKey, recentByKey } from './recent.ts';
import { askedFor, ruleOf } from './waits.ts';

export type AcceptedHead =
  { readonly kind: 'new'; readonly head: ItemHead } | { readonly kind: 'duplicate'; readonly of: number };

/** The highest id of an item there ever was. */
export function lastId(database: Database): number {
  return Number(database.get('SELECT last_id FROM engine_turn')?.['last_id'] ?? 0);
}

/** The number that stands for a system in the index; it is given one where it has none. */
export function systemNumber(database: Database, system: string): number {
  const row =
    database.get('SELECT number FROM engine_systems WHERE system = ?', system) ??
    database.get('INSERT INTO engine_systems (system) VALUES (?) RETURNING number', system);
  return Number(row?.['number']);
}

/** Accepts items as they are, whatever their deduplication keys; returns their ids, in order. Ids rise with acceptance. */
export function insertItems(
  database: Database,
  items: readonly NewItem[],
  waitsFor: readonly number[] = [],
): readonly number[] {
  if (items.length === 0) return [];
  const last = lastId(database);
  const ids = items.map((_, index) => last + 1 + index);
  const numbers = new Map<string, number>();
  for (const { system } of items) if (!numbers.has(system)) numbers.set(system, systemNumber(database, system));
  insertRows(
    database,
    `INSERT INTO engine_items
     (place, id, trace, source, system, system_number, operation, data, priority, queued_at, run_at, ordering_key, dedupe_key, plain, every_ms, due_at, wait_rule) VALUES`,
    items.map((item, index) => [
      placeOf(item.priority, last + 1 + index),
      last + 1 + index,
      item.trace ?? last + 1 + index,
      item.source,
      item.system,
      numbers.get(item.system) ?? null,
      item.operation,
      item.data,
      item.priority,
      item.queuedAt,
      item.runAt,
      item.orderingKey,
      item.dedupeKey,
      isPlain(item, waitsFor) ? 1 : 0,
      item.terms?.everyMs ?? null,
      item.terms?.everyMs === undefined ? null : item.runAt,
      item.terms?.after?.rule ?? null,
    ]),
  );
  database.run('UPDATE engine_turn SET last_id = ?', last + items.length);
  return ids;
}

/** Whether nothing has to be looked up before an item is accepted. */
export function isSimple({ dedupeKey, terms }: NewItem): boolean {
  return dedupeKey === null && terms?.after === undefined;
}

/** Accepts an item as its sender wants it: behind those it names, once within its window, or not at all. */
export function acceptFromSender(database: Database, item: NewItem): Accepted {
  const { after, dedupeWindowMs } = item.terms ?? {};
  const { dedupeKey, queuedAt } = item;
  if (dedupeKey !== null) {
    const first = outstandingByKey(database, dedupeKey) ?? recentByKey(database, dedupeKey, queuedAt);
    if (first !== null) return { duplicateOf: first };
  }
  const asked = after === undefined ? { waitsFor: [] } : askedFor(database, after);
  if ('refused' in asked) return asked;
  const [id = 0] = insertItems(database, [item], asked.waitsFor);
  waitFor(database, id, asked.waitsFor);
  if (dedupeKey !== null && dedupeWindowMs !== undefined) {
    holdKey(database, dedupeKey, id, queuedAt + dedupeWindowMs);
  }
  return after === undefined ? id : { id, waitsFor: asked.waitsFor };
}

/** Accepts an item, unless one with its deduplication key is outstanding. */
export function acceptItem(database: Database, item: NewItem, waitsFor: readonly number[] = []): AcceptedHead {
  if (item.dedupeKey !== null) {
    const first = outstandingByKey(database, item.dedupeKey);
    if (first !== null) return { kind: 'duplicate', of: first };
  }
  const [id = 0] = insertItems(database, [item], waitsFor);
  waitFor(database, id, waitsFor);
  return { kind: 'new', head: acceptedHead(item, id, waitsFor) };
}

/** The item waits for these, too. */
export function waitFor(database: Database, item: number, waitsFor: readonly number[]): void {
  if (waitsFor.length > 0) database.run('UPDATE engine_items SET plain = 0 WHERE id = ? AND plain = 1', item);
  for (const other of waitsFor)
    database.run('INSERT OR IGNORE INTO engine_waits (waits_for, item) VALUES (?, ?)', other, item);
}

/** The outstanding item with this deduplication key, or null. */
export function outstandingByKey(database: Database, dedupeKey: string): number | null {
  const row = database.get('SELECT id FROM engine_items WHERE dedupe_key = ? LIMIT 1', dedupeKey);
  return row === undefined ? null : Number(row['id']);
}

/** So many items of a line are given with all that is known of them when a folder is opened. */
export const nearItems = 128;

/**
 * All outstanding items: those of each line that are next, and all that wait for more than their turn, in order of
 * acceptance; of the rest, the ids.
 */
export function outstandingItems(database: Database): {
  readonly items: readonly ItemHead[];
  readonly backlog: readonly BacklogLine[];
} {
  const special = database
    .all('SELECT id FROM engine_items INDEXED BY engine_items_special WHERE plain = 0')
    .map(row => Number(row['id']));
  const lines = plainLines(database);
  const near = [...special, ...lines.flatMap(({ ids }) => [...ids.subarray(0, nearItems)])];
  return {
    items: headsOf(database, near),
    backlog: lines.map(line => ({ ...line, ids: line.ids.slice(nearItems) })).filter(({ ids }) => ids.length > 0),
  };
}

/** Of a number that the next query packs: an id, then 12 bits for the system, then 4 for the priority. */
const idAt = 2 ** 16;
const systemAt = 2 ** 4;

/** The ids of the items that wait for nothing but their turn, rising, by system and priority: read from the index alone. */
function plainLines(database: Database): readonly BacklogLine[] {
  const systems = new Map(
    database
      .all('SELECT number, system FROM engine_systems')
      .map(row => [Number(row['number']), String(row['system'])]),
  );
  const row = database.get(
    `SELECT count(*) AS n, group_concat(id * ${idAt} + system_number * ${systemAt} + priority) AS packed
     FROM (SELECT id, system_number, priority FROM engine_items INDEXED BY engine_items_id WHERE plain = 1 ORDER BY id)`,
  );
  const text = row?.['packed'];
  const packed = inOrder(typeof text === 'string' ? text : '', Number(row?.['n'] ?? 0));
  const counts = new Uint32Array(idAt);
  for (const number of packed) counts[number % idAt] = (counts[number % idAt] ?? 0) + 1;
  const lines = new Map<number, BacklogLine & { readonly ids: Float64Array }>();
  counts.forEach((count, line) => {
    if (count === 0) return;
    const system = systems.get(Math.floor(line / systemAt)) ?? '';
    lines.set(line, { system, priority: line % systemAt, ids: new Float64Array(count) });
  });
  const next = new Uint32Array(idAt);
  for (const number of packed) {
    const line = number % idAt;
    const at = next[line] ?? 0;
    next[line] = at + 1;
    const ids = lines.get(line)?.ids;
    if (ids !== undefined) ids[at] = Math.floor(number / idAt);
  }
  return [...lines.values()];
}

/** The whole numbers of a text that has commas between them, rising. */
function inOrder(text: string, count: number): Float64Array {
  const numbers = new Float64Array(count);
  let [index, value, isRising] = [0, 0, true];
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      continue;
    }
    isRising &&= index === 0 || (numbers[index - 1] ?? 0) < value;
    numbers[index] = value;
    index += 1;
    value = 0;
  }
  // SQLite goes along the index, but does not promise to.
  return isRising ? numbers : numbers.sort();
}

/** The outstanding ones of these, in order of acceptance, with what each waits for. */
export function headsOf(database: Database, ids: readonly number[]): readonly ItemHead[] {
  const waits = new Map<number, number[]>();
  if (database.get('SELECT 1 FROM engine_waits LIMIT 1') !== undefined) {
    for (const row of rowsOfIds(database, 'SELECT item, waits_for FROM engine_waits WHERE item IN (', ids)) {
      const item = Number(row['item']);
      const list = waits.get(item);
      if (list === undefined) waits.set(item, [Number(row['waits_for'])]);
      else list.push(Number(row['waits_for']));
    }
  }
  const columns =
    'id, trace, source, system, operation, data, priority, attempts, queued_at, run_at, ordering_key, wait_rule';
  return rowsOfIds(database, `SELECT ${columns} FROM engine_items WHERE id IN (`, ids)
    .map(row => toHead(row, waits.get(Number(row['id'])) ?? []))
    .sort((a, b) => a.id - b.id);
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
    waitRule: ruleOf(row),
  };
}
