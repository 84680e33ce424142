/** Who waits for whom, as rows: what a sender may wait for, and what an end means for those that wait. */
import { failure, type Failure } from '../../contracts/errors.ts';
import { type ItemRequest, type WaitRule, waitRules } from '../../contracts/items.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { Buried } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';
import { bury } from './ended.ts';
import type { Ledger } from './ledger.ts';

/** An item that has ended. */
export interface End {
  readonly id: number;
  readonly isDone: boolean;
  readonly endedAt: number;
}

/** What a sender's item is to wait for: those still outstanding of what it named, or why it never could run. */
export type Asked = { readonly waitsFor: readonly number[] } | { readonly refused: Failure };

const needsDone = (rule: WaitRule): boolean => rule === 'all-done' || rule === 'any-done';
const needsOne = (rule: WaitRule): boolean => rule === 'any-done' || rule === 'any-ended';

export function ruleOf(row: SqlRow): WaitRule | null {
  return waitRules.find(rule => rule === row['wait_rule']) ?? null;
}

/** An item that is no longer kept counts as done: nearly all that are thinned are. */
export function askedFor(database: Database, { items, rule }: NonNullable<ItemRequest['after']>): Asked {
  const waitsFor: number[] = [];
  let met = 0;
  let failed: number | null = null;
  for (const id of new Set(items)) {
    switch (standingOf(database, id)) {
      case 'outstanding':
        waitsFor.push(id);
        break;
      case 'done':
        met += 1;
        break;
      case 'failed':
        if (needsDone(rule)) failed = id;
        else met += 1;
        break;
      case 'unknown':
        return { refused: failure('no-such-item', `There is no item ${id} to wait for.`) };
    }
  }
  const isHopeless = failed !== null && (!needsOne(rule) || met + waitsFor.length === 0);
  if (isHopeless) return { refused: failure('input-failed', `Item ${failed}, which it was to wait for, is not done.`) };
  return { waitsFor: needsOne(rule) && met > 0 ? [] : waitsFor };
}

function standingOf(database: Database, id: number): 'outstanding' | 'done' | 'failed' | 'unknown' {
  const has = (sql: string): boolean => database.get(sql, id) !== undefined;
  if (has('SELECT 1 FROM engine_items WHERE id = ?')) return 'outstanding';
  if (has('SELECT 1 FROM engine_dead WHERE id = ?')) return 'failed';
  if (has(`SELECT 1 FROM engine_results WHERE id = ? AND state = 'cancelled'`)) return 'failed';
  return has('SELECT 1 FROM engine_turn WHERE last_id >= ?') ? 'done' : 'unknown';
}

/**
 * Frees what waited for an item that ended, as its rule has it; what can no longer be freed is a dead letter, and so is
 * what waited for that. Returns those.
 */
export function freeWaiters(database: Database, ledger: Ledger, end: End): readonly Buried[] {
  const waiting = database.all(
    `SELECT item.* FROM engine_waits AS wait JOIN engine_items AS item ON item.id = wait.item WHERE wait.waits_for = ?`,
    end.id,
  );
  if (waiting.length === 0) return [];
  database.run('DELETE FROM engine_waits WHERE waits_for = ?', end.id);
  return waiting.flatMap(row => {
    const rule = ruleOf(row) ?? 'all-ended';
    const id = Number(row['id']);
    const counts = end.isDone || !needsDone(rule);
    if (counts && needsOne(rule)) database.run('DELETE FROM engine_waits WHERE item = ?', id);
    const others = database.get('SELECT 1 FROM engine_waits WHERE item = ? LIMIT 1', id) !== undefined;
    if (counts || (needsOne(rule) && others)) return [];
    const error = failure('input-failed', `Item ${end.id}, which it waited for, is not done.`);
    bury(database, row, end.endedAt, JSON.stringify(error), 0);
    ledger.count(String(row['system']), 'failed');
    return [{ id, error }, ...freeWaiters(database, ledger, { id, isDone: false, endedAt: end.endedAt })];
  });
}

/** What waited for an item waits for the one that goes on with its work. */
export function handWaiters(database: Database, id: number, to: number): void {
  database.run('UPDATE OR IGNORE engine_waits SET waits_for = ? WHERE waits_for = ?', to, id);
}
