/** One turn of the writer: a group commit. Either all of it is stored, or nothing. */
import type { Accepted, Hold, NewItem, Settled, Settlement, Turn, TurnResult } from '../../contracts/storage.ts';
import { rowsOfIds, runForIds } from './bulk.ts';
import type { Catalogue } from './catalogue.ts';
import { type Database, isStoreFailure } from './driver.ts';
import { acceptFromSender, insertItems, isSimple } from './items.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { isRepeated } from './repeats.ts';
import { acknowledge, onlyAcknowledges, refusal, settle } from './settle.ts';
import { freeWaiters, handWaiters } from './waits.ts';

/**
 * Commits a turn. Items that are only acknowledged go first, many at a time. All other settlements are tried in one
 * savepoint; only where an `apply` throws is it undone and done again with a savepoint for each, so that no more than
 * its own item is refused. A disk that is full, or fails, is no item's fault: the whole turn is thrown out.
 */
export function commitTurn(
  database: Database,
  catalogue: Catalogue,
  turn: Turn,
  keepsAll?: (trace: number) => boolean,
): Pick<TurnResult, 'accepted' | 'settled'> {
  return database.transaction(() => {
    const ledger = createLedger(keepsAll);
    const settled = settleAll(database, catalogue, ledger, turn.settle);
    ledger.write(database);
    const accepted = acceptAll(database, turn.enqueue);
    for (const hold of turn.holds) writeHold(database, hold);
    markTurn(database, turn.number);
    return { accepted, settled };
  });
}

function writeHold(database: Database, { slot, ids }: Hold): void {
  if (ids.length === 0) database.run('DELETE FROM engine_running WHERE slot = ?', slot);
  else database.run('INSERT OR REPLACE INTO engine_running (slot, ids) VALUES (?, ?)', slot, JSON.stringify(ids));
}

/** In order of acceptance: those that are not simple one at a time, all between them together. */
function acceptAll(database: Database, items: readonly NewItem[]): readonly Accepted[] {
  const accepted: Accepted[] = [];
  let together: NewItem[] = [];
  const flush = (): void => {
    accepted.push(...insertItems(database, together));
    together = [];
  };
  for (const item of items) {
    if (isSimple(item)) {
      together.push(item);
      continue;
    }
    flush();
    accepted.push(acceptFromSender(database, item));
  }
  flush();
  return accepted;
}

/** What stands in the place of a turn's number where the last run ended as it should. */
const endedCleanly = -1;

/** The last run said that it ends: what it left outstanding was not cut off. */
export function markEnd(database: Database): void {
  markTurn(database, endedCleanly);
}

/** Whether the last run ended without saying so. */
export function wasCutOff(database: Database): boolean {
  const row = database.get('SELECT number FROM engine_turn');
  return row !== undefined && Number(row['number']) !== endedCleanly;
}

/** The turn that is stored last, of this run. */
export function markTurn(database: Database, number: number): void {
  database.run('UPDATE engine_turn SET number = ?', number);
}

export function markedTurn(database: Database): number {
  return Number(database.get('SELECT number FROM engine_turn')?.['number'] ?? 0);
}

function settleAll(
  database: Database,
  catalogue: Catalogue,
  ledger: Ledger,
  settlements: readonly Settlement[],
): readonly (Settled | null)[] {
  const acknowledged = acknowledgeAll(database, catalogue, ledger, settlements);
  const others = settlements.filter(({ id }) => !acknowledged.has(id));
  const mark = ledger.mark();
  const settleOthers = (): readonly Settled[] => {
    try {
      return database.savepoint(() => others.map(one => settleOne(database, catalogue, ledger, one)));
    } catch (error) {
      if (isStoreFailure(error)) throw error;
      ledger.back(mark);
      return others.map(one => settleAlone(database, catalogue, ledger, one));
    }
  };
  const settled = others.length === 0 ? [] : settleOthers();
  let next = 0;
  return settlements.map(({ id }) => (acknowledged.has(id) ? null : (settled[next++] as Settled)));
}

/**
 * The ids of those that only had to be acknowledged, and now are. They go before the others of their turn: what an
 * `apply` sends then never counts as a duplicate of an item that has ended already.
 */
function acknowledgeAll(
  database: Database,
  catalogue: Catalogue,
  ledger: Ledger,
  settlements: readonly Settlement[],
): ReadonlySet<number> {
  const done = new Map(settlements.filter(({ kind }) => kind === 'done').map(one => [one.id, one]));
  const acknowledged = new Set<number>();
  if (done.size === 0) return acknowledged;
  const rows = rowsOfIds(
    database,
    `SELECT id, trace, source, system, operation, priority, attempts, queued_at, every_ms FROM engine_items WHERE id IN (`,
    [...done.keys()],
  );
  for (const row of rows) {
    const settlement = done.get(Number(row['id']));
    if (settlement === undefined || isRepeated(row)) continue;
    if (!onlyAcknowledges(catalogue, settlement, String(row['system']), String(row['operation']))) continue;
    acknowledged.add(settlement.id);
    acknowledge(ledger, row, settlement, settlement.output);
  }
  const ids = [...acknowledged];
  runForIds(database, 'DELETE FROM engine_items WHERE id IN (', ids);
  if (ids.length > 0 && database.get('SELECT 1 FROM engine_waits LIMIT 1') !== undefined) {
    runForIds(database, 'DELETE FROM engine_waits WHERE item IN (', ids);
    for (const id of ids) freeWaiters(database, ledger, { id, isDone: true, endedAt: done.get(id)?.endedAt ?? 0 });
  }
  return acknowledged;
}

function settleAlone(database: Database, catalogue: Catalogue, ledger: Ledger, settlement: Settlement): Settled {
  const mark = ledger.mark();
  try {
    return database.savepoint(() => settleOne(database, catalogue, ledger, settlement));
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    ledger.back(mark);
    return { kind: 'refused', error: refusal(error) };
  }
}

function settleOne(database: Database, catalogue: Catalogue, ledger: Ledger, settlement: Settlement): Settled {
  const settled = settle(database, catalogue, ledger, settlement);
  const { id, kind, endedAt } = settlement;
  if (settled.kind === 'refused' || kind === 'retry') return settled;
  if (settled.continuedBy === null) {
    return { ...settled, buried: freeWaiters(database, ledger, { id, isDone: kind === 'done', endedAt }) };
  }
  handWaiters(database, id, settled.continuedBy);
  return settled;
}
