/** Items that are sent again at an interval: each sends the next in the transaction that settles it. */
import { acceptedHead } from '../../contracts/item-head.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { NewItem } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';
import { insertItems } from './items.ts';

/** Whether an item is sent again when it has ended. */
export const isRepeated = (row: SqlRow): boolean => typeof row['every_ms'] === 'number';

/** Sends the next of a repeated item that has ended; nothing where it is none. */
export function sendAgain(database: Database, row: SqlRow, endedAt: number): readonly ItemHead[] {
  if (!isRepeated(row)) return [];
  const everyMs = Number(row['every_ms']);
  const item: NewItem = {
    source: String(row['source']),
    system: String(row['system']),
    operation: String(row['operation']),
    data: String(row['data']),
    priority: Number(row['priority']),
    queuedAt: endedAt,
    runAt: nextRun(Number(row['due_at']), everyMs, endedAt),
    trace: null,
    orderingKey: typeof row['ordering_key'] === 'string' ? row['ordering_key'] : null,
    dedupeKey: typeof row['dedupe_key'] === 'string' ? row['dedupe_key'] : null,
    terms: { everyMs },
  };
  const [id = 0] = insertItems(database, [item]);
  return [acceptedHead(item, id)];
}

/** The first time of the row `dueAt`, `dueAt` + `everyMs`, … that lies after `now`, but never `dueAt` itself. */
export function nextRun(dueAt: number, everyMs: number, now: number): number {
  return dueAt + everyMs * Math.max(1, Math.floor((now - dueAt) / everyMs) + 1);
}
