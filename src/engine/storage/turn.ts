/** One turn of the writer: a group commit. Either all of it is stored, or nothing. */
import type { Accepted, Settled, Settlement, Turn, TurnResult } from '../../contracts/storage.ts';
import type { Catalogue } from './catalogue.ts';
import { type Database, isStoreFailure } from './driver.ts';
import { acceptItem } from './items.ts';
import { freeWaiters } from './ended.ts';
import { refusal, settle } from './settle.ts';

/**
 * Commits a turn. All settlements are tried in one savepoint; only where an `apply` throws is it undone and done
 * again with a savepoint for each, so that no more than its own item is refused. A disk that is full, or fails, is no
 * item's fault: the whole turn is thrown out.
 */
export function commitTurn(database: Database, catalogue: Catalogue, turn: Turn): Omit<TurnResult, 'ms'> {
  return database.transaction(() => {
    const settled = settleAll(database, catalogue, turn.settle);
    const accepted: Accepted[] = turn.enqueue.map(item => acceptItem(database, item));
    for (const hold of turn.holds) {
      if (hold.ids.length === 0) database.run('DELETE FROM engine_running WHERE slot = ?', hold.slot);
      else {
        database.run(
          'INSERT OR REPLACE INTO engine_running (slot, ids) VALUES (?, ?)',
          hold.slot,
          JSON.stringify(hold.ids),
        );
      }
    }
    markTurn(database, turn.number);
    return { accepted, settled };
  });
}

/** The turn that is stored last, of this run. */
export function markTurn(database: Database, number: number): void {
  database.run('INSERT OR REPLACE INTO engine_turn (only, number) VALUES (1, ?)', number);
}

export function markedTurn(database: Database): number {
  return Number(database.get('SELECT number FROM engine_turn')?.['number'] ?? 0);
}

function settleAll(database: Database, catalogue: Catalogue, settlements: readonly Settlement[]): readonly Settled[] {
  try {
    return database.savepoint(() => settlements.map(one => settleOne(database, catalogue, one)));
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    return settlements.map(one => settleAlone(database, catalogue, one));
  }
}

function settleAlone(database: Database, catalogue: Catalogue, settlement: Settlement): Settled {
  try {
    return database.savepoint(() => settleOne(database, catalogue, settlement));
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    return { kind: 'refused', id: settlement.id, error: refusal(error) };
  }
}

function settleOne(database: Database, catalogue: Catalogue, settlement: Settlement): Settled {
  const settled = settle(database, catalogue, settlement);
  if (settled.kind === 'settled' && settlement.kind !== 'retry') {
    freeWaiters(database, settlement.id, settled.continuedBy);
  }
  return settled;
}
