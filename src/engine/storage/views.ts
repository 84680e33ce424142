/** Items, dead letters and traces as lists show them. */
import type { Failure } from '../../contracts/errors.ts';
import type { DeadLetter, Hop, ItemState, ItemView, Outcome } from '../../contracts/items.ts';
import type { SqlRow, SqlValue } from '../../contracts/records.ts';
import type { ItemFilter } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';

/** Newest first. What runs at this moment is only known to the engine, which marks it. */
export function listItems(database: Database, filter: ItemFilter, now: number): readonly ItemView[] {
  const lanes = filter.state === undefined ? (['outstanding', 'done', 'dead'] as const) : ([filter.state] as const);
  const views = lanes.flatMap(lane => listLane(database, lane, filter, now));
  return views.sort((a, b) => b.id - a.id).slice(0, filter.limit);
}

function listLane(
  database: Database,
  lane: 'outstanding' | 'done' | 'dead',
  filter: ItemFilter,
  now: number,
): readonly ItemView[] {
  const table = { outstanding: 'engine_items', done: 'engine_results', dead: 'engine_dead' }[lane];
  const { where, values } = conditionOf(lane, filter);
  const columns = {
    outstanding: '*',
    done: 'id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state',
    dead: '*',
  }[lane];
  return database
    .all(`SELECT ${columns} FROM ${table} ${where} ORDER BY id DESC LIMIT ?`, ...values, filter.limit)
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
  lane: keyof typeof searched,
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

function laneState(lane: 'outstanding' | 'done' | 'dead', row: SqlRow, now: number): ItemState {
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
