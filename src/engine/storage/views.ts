/** Items, dead letters and traces as lists show them. */
import type { Failure } from '../../contracts/errors.ts';
import type { DeadLetter, Hop, ItemState, ItemView, Outcome } from '../../contracts/items.ts';
import type { SqlRow, SqlValue } from '../../contracts/records.ts';
import type { ItemFilter } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';

const lanes = ['outstanding', 'done', 'dead'] as const;
type Lane = (typeof lanes)[number];

/** Where the items of a lane stand, and what is read of them. */
const places: Readonly<Record<Lane, string>> = {
  outstanding: `*, (SELECT group_concat(waits_for) FROM engine_waits WHERE item = engine_items.id) AS waits_for
    FROM engine_items`,
  done: 'id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state FROM engine_results',
  dead: '* FROM engine_dead',
};

/** Newest first. What runs at this moment is only known to the engine, which marks it. */
export function listItems(database: Database, filter: ItemFilter, now: number): readonly ItemView[] {
  const wanted = filter.state === undefined ? lanes : [filter.state];
  const views = wanted.flatMap(lane => listLane(database, lane, filter, now));
  return views.sort((a, b) => b.id - a.id).slice(0, filter.limit);
}

/** An item wherever it stands; null where it is no longer kept. */
export function readItem(database: Database, id: number, now: number): ItemView | null {
  for (const lane of lanes) {
    const row = database.get(`SELECT ${places[lane]} WHERE id = ?`, id);
    if (row !== undefined) return toView(row, laneState(lane, row, now));
  }
  return null;
}

function listLane(database: Database, lane: Lane, filter: ItemFilter, now: number): readonly ItemView[] {
  const { where, values } = conditionOf(lane, filter);
  return database
    .all(`SELECT ${places[lane]} ${where} ORDER BY id DESC LIMIT ?`, ...values, filter.limit)
    .map(row => toView(row, laneState(lane, row, now)));
}

/** Texts are looked for in the columns that a lane has. */
const searched = {
  outstanding: ['operation', 'source', 'data', 'last_error'],
  done: ['operation', 'source'],
  dead: ['operation', 'source', 'data', 'error'],
} as const;

/** The condition that a filter stands for, with its values in order; letters match whatever their case (ASCII). */
export function conditionOf(
  lane: Lane,
  { system, text }: Pick<ItemFilter, 'system' | 'text'>,
): { readonly where: string; readonly values: readonly SqlValue[] } {
  const pattern = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (system !== undefined) {
    conditions.push('system = ?');
    values.push(system);
  }
  if (text !== undefined && text !== '') {
    conditions.push(`(${searched[lane].map(column => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')} OR id = ?)`);
    values.push(...searched[lane].map(() => pattern), /^\d{1,15}$/.test(text) ? Number(text) : -1);
  }
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}

function laneState(lane: Lane, row: SqlRow, now: number): ItemState {
  if (lane === 'dead') return 'dead';
  if (lane === 'done') return row['state'] === 'cancelled' ? 'cancelled' : 'done';
  return Number(row['run_at']) > now ? 'delayed' : 'waiting';
}

function toView(row: SqlRow, state: ItemState): ItemView {
  const error = row['error'] ?? row['last_error'] ?? null;
  return {
    id: Number(row['id']),
    trace: Number(row['trace']),
    source: String(row['source']),
    target: String(row['system']),
    operation: String(row['operation']),
    state,
    priority: Number(row['priority']),
    attempts: Number(row['attempts']),
    error: typeof error === 'string' ? (JSON.parse(error) as Failure) : null,
    queuedAt: Number(row['queued_at']),
    runAt: row['run_at'] === undefined || row['ended_at'] !== undefined ? null : Number(row['run_at']),
    endedAt: row['ended_at'] === undefined ? null : Number(row['ended_at']),
    everyMs: typeof row['every_ms'] === 'number' ? row['every_ms'] : null,
    waitsFor: typeof row['waits_for'] === 'string' ? row['waits_for'].split(',').map(Number) : [],
  };
}

export function readDeadLetter(database: Database, id: number): DeadLetter | null {
  const row = database.get('SELECT * FROM engine_dead WHERE id = ?', id);
  if (row === undefined) return null;
  const hops = database.all(
    'SELECT * FROM engine_hops WHERE item = ? AND trace = ? ORDER BY ended_at',
    id,
    Number(row['trace']),
  );
  return { ...toView(row, 'dead'), data: JSON.parse(String(row['data'])), hops: hops.map(toHop) };
}

export function readTrace(database: Database, trace: number): readonly Hop[] {
  return database
    .all('SELECT * FROM engine_hops WHERE trace = ? ORDER BY coalesce(started_at, ended_at), item, attempt', trace)
    .map(toHop);
}

function toHop(row: SqlRow): Hop {
  return {
    item: Number(row['item']),
    system: String(row['system']),
    operation: String(row['operation']),
    attempt: Number(row['attempt']),
    queuedAt: Number(row['queued_at']),
    startedAt: row['started_at'] === null ? null : Number(row['started_at']),
    endedAt: Number(row['ended_at']),
    outcome: String(row['outcome']) as Outcome,
  };
}
