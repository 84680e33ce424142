/** One item settled: acknowledged, its result applied, its output kept, its onward items enqueued. */
import { type Failure, ScriptoriumError, toFailure } from '../../contracts/errors.ts';
import type { FactData, FoldData, FoldResult } from '../../contracts/facts.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { Settled, Settlement } from '../../contracts/storage.ts';
import { operationKind } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import { type Written, writeContext } from './contexts.ts';
import type { Database } from './driver.ts';
import { bury, remove } from './ended.ts';
import { storeFact } from './facts.ts';
import { confirmFold, type FoldSettled, settleFold } from './fold-settle.ts';
import { indexFold } from './fold-index.ts';
import { sendAgain } from './repeats.ts';
import type { Ledger } from './ledger.ts';
import { sendForRevision } from './revisions.ts';

/** Larger outputs are not kept beside the results; they live in records, facts and folds. */
const maxKeptOutput = 256 * 1024;

type Done = Extract<Settlement, { kind: 'done' }>;

/** Whether a settlement only acknowledges: it is of an operation whose result changes no records. */
export function onlyAcknowledges(
  catalogue: Catalogue,
  settlement: Settlement,
  system: string,
  operation: string,
): settlement is Done {
  const kind = operationKind(operation);
  return (
    settlement.kind === 'done' &&
    kind.kind === 'operation' &&
    catalogue.recordsOf(system)?.apply[kind.name] === undefined
  );
}

/** Writes down an item that is done; it is no longer among those outstanding. */
export function acknowledge(ledger: Ledger, row: SqlRow, settlement: Done, output: string | null): void {
  ledger.keep(row, settlement.endedAt, 'done', output !== null && output.length <= maxKeptOutput ? output : null);
  ledger.hop(row, settlement, 'done');
  ledger.count(String(row['system']), 'processed');
}

export function settle(database: Database, catalogue: Catalogue, ledger: Ledger, settlement: Settlement): Settled {
  const row = database.get('SELECT * FROM engine_items WHERE id = ?', settlement.id);
  if (row === undefined) return plain();
  switch (settlement.kind) {
    case 'done':
      return settleDone(database, catalogue, ledger, row, settlement);
    case 'retry':
      database.run(
        'UPDATE engine_items SET attempts = attempts + 1, plain = 0, run_at = ?, last_error = ? WHERE id = ?',
        settlement.runAt,
        JSON.stringify(settlement.error),
        settlement.id,
      );
      ledger.hop(row, settlement, 'failed');
      return plain();
    case 'dead':
      bury(database, row, settlement.endedAt, JSON.stringify(settlement.error));
      ledger.hop(row, settlement, 'dead');
      ledger.count(String(row['system']), 'failed');
      return { ...plain(), onward: sendAgain(database, row, settlement.endedAt) };
    case 'cancelled':
      remove(database, settlement.id);
      ledger.keep(begun(row, settlement), settlement.endedAt, 'cancelled', null);
      ledger.hop(begun(row, settlement), settlement, 'cancelled');
      return plain();
  }
}

/** An item that was never begun is one attempt younger than those that ended. */
function begun(row: SqlRow, { startedAt }: Settlement): SqlRow {
  return startedAt === null ? { ...row, attempts: Number(row['attempts']) - 1 } : row;
}

/** Stored, and nothing more came of it. */
function plain(): Extract<Settled, { kind: 'settled' }> {
  return { kind: 'settled', output: null, onward: [], continuedBy: null, waits: [], books: [], buried: [] };
}

function settleDone(database: Database, catalogue: Catalogue, ledger: Ledger, row: SqlRow, settlement: Done): Settled {
  const system = String(row['system']);
  const kind = operationKind(String(row['operation']));
  const item = { id: settlement.id, trace: Number(row['trace']) };
  const written: Written = { heads: [], books: new Set() };
  remove(database, settlement.id);
  let kept: string | null = null;
  let changed: string | null = null;
  let fold: Pick<FoldSettled, 'next' | 'waits'> = { next: null, waits: [] };
  if (kind.kind === 'fact') {
    applyFact(database, catalogue, system, kind.name, row, settlement, written);
  } else if (kind.kind === 'fold') {
    fold = applyFold(database, catalogue, system, kind.name, row, settlement, written);
  } else {
    const apply = catalogue.recordsOf(system)?.apply[kind.name];
    if (apply !== undefined) {
      const context = writeContext(database, catalogue, system, item, settlement.endedAt, written);
      const output = apply(context, JSON.parse(String(row['data'])), JSON.parse(settlement.output));
      if (output !== undefined) changed = JSON.stringify(output);
    }
    kept = changed ?? settlement.output;
  }
  acknowledge(ledger, row, settlement, kept);
  return {
    kind: 'settled',
    output: changed,
    onward: [...written.heads, ...sendAgain(database, row, settlement.endedAt)],
    continuedBy: fold.next,
    waits: fold.waits,
    books: [...written.books],
    buried: [],
  };
}

function applyFact(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fact: string,
  row: SqlRow,
  settlement: Done,
  written: Written,
): void {
  const data = JSON.parse(String(row['data'])) as FactData;
  storeFact(database, catalogue, system, fact, data.key, settlement.output);
  const books = database
    .all('SELECT DISTINCT book FROM engine_revision_scenes WHERE hash = ?', data.scene)
    .map(book => String(book['book']));
  for (const book of books) {
    written.books.add(book);
    if (Number(row['replayed']) === 0) continue;
    const origin = { source: system, trace: Number(row['trace']), now: settlement.endedAt };
    written.heads.push(...sendForRevision(database, catalogue, book, origin));
  }
}

function applyFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  row: SqlRow,
  settlement: Done,
  written: Written,
): FoldSettled {
  const data = JSON.parse(String(row['data'])) as FoldData;
  const origin = { source: system, trace: Number(row['trace']), now: settlement.endedAt };
  if (settlement.fold === undefined) {
    const confirmed = confirmFold(database, catalogue, system, fold, data, origin);
    written.heads.push(...confirmed.heads);
    return confirmed;
  }
  const result = JSON.parse(settlement.output) as FoldResult;
  const settled = settleFold(database, catalogue, system, fold, data, settlement.fold, result, origin);
  indexFold(catalogue, system, fold, data, settlement.fold, result, () => {
    const item = { id: settlement.id, trace: Number(row['trace']) };
    return writeContext(database, catalogue, system, item, settlement.endedAt, written);
  });
  written.heads.push(...settled.heads);
  written.books.add(data.book);
  return settled;
}

/** The failure of an `apply` that threw: our own errors keep their code, all others may be tried again. */
export function refusal(error: unknown): Failure {
  return error instanceof ScriptoriumError ? toFailure(error) : toFailure(error, 'apply-failed');
}
