/** A stretch of a fold settled: its state, its rows, the facts it wants, and the next stretch. */
import type { FoldData, FoldResult } from '../../contracts/facts.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { FoldProgress, FurtherWait } from '../../contracts/storage.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { type Origin, wantFact } from './facts.ts';
import { thinCheckpoints } from './fold-checkpoints.ts';
import { keepWanted, lackedFacts } from './fold-wanted.ts';
import { waitFor } from './items.ts';
import { owe, pausedSystems } from './owed.ts';
import { outstandingFolds, readRevision, sendFold } from './revisions.ts';

export interface FoldSettled {
  readonly heads: readonly ItemHead[];
  /** The item that goes on with the next stretch, or null at the end of the book. */
  readonly next: number | null;
  /** Folds that read what this one asked for, and wait for that too once it came to the end of the book. */
  readonly waits: readonly FurtherWait[];
}

/** Stores what a stretch gave, sends for the facts it wants, and sends the next stretch onward. */
export function settleFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  data: FoldData,
  progress: FoldProgress,
  result: FoldResult,
  origin: Origin,
): FoldSettled {
  const present = readRevision(database, data.book);
  if (present === null || present.revision !== data.revision) return { heads: [], next: null, waits: [] };
  const to = progress.from + progress.hashes.length;
  const at = [data.book, system, fold] as const;
  database.run(
    'DELETE FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? AND position > ?',
    ...at,
    progress.from,
  );
  database.run(
    'DELETE FROM engine_fold_rows WHERE book = ? AND system = ? AND fold = ? AND position >= ?',
    ...at,
    progress.from,
  );
  database.run(
    'INSERT OR REPLACE INTO engine_checkpoints (book, system, fold, position, digest, state) VALUES (?, ?, ?, ?, ?, ?)',
    ...at,
    to,
    progress.digest,
    result.state,
  );
  result.rows.forEach((value, index) => {
    if (value === null) return;
    database.run(
      'INSERT INTO engine_fold_rows (book, system, fold, position, hash, value) VALUES (?, ?, ?, ?, ?, ?)',
      ...at,
      progress.from + index,
      progress.hashes[index] ?? '',
      value,
    );
  });
  keepWanted(database, { book: data.book, system, fold }, progress, result.wanted);
  const heads = result.wanted.flatMap(wanted => wantFact(database, catalogue, system, wanted, origin).heads);
  if (to < present.scenes.length) {
    thinCheckpoints(database, system, fold, data.book, to, present.scenes.length);
    const next = sendFold(database, { system, fold }, data, [], origin);
    if (next.kind === 'new') return { heads: [...heads, next.head], next: next.head.id, waits: [] };
    return { heads, next: next.of, waits: [] };
  }
  thinCheckpoints(database, system, fold, data.book, to, present.scenes.length);
  database.run(
    `INSERT OR REPLACE INTO engine_fold_finals (book, system, fold, revision, digest, value, missing)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...at,
    data.revision,
    progress.digest,
    result.final ?? 'null',
    JSON.stringify(result.missing),
  );
  const ended = endFold(database, catalogue, system, fold, data, origin);
  return { heads: [...heads, ...ended.heads], next: null, waits: ended.waits };
}

/** Marks the final output as being of this revision, where nothing had to be computed for it. */
export function confirmFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  data: FoldData,
  origin: Origin,
): FoldSettled {
  if (readRevision(database, data.book)?.revision !== data.revision) return { heads: [], next: null, waits: [] };
  database.run(
    'UPDATE engine_fold_finals SET revision = ? WHERE book = ? AND system = ? AND fold = ?',
    data.revision,
    data.book,
    system,
    fold,
  );
  return { ...endFold(database, catalogue, system, fold, data, origin), next: null };
}

/**
 * A fold came to the end of the book: sends again for what it asked for and is neither there nor on its way, and makes
 * the folds that read it wait for what is on its way.
 */
function endFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  data: FoldData,
  origin: Origin,
): Pick<FoldSettled, 'heads' | 'waits'> {
  const heads: ItemHead[] = [];
  const outstanding = new Map<string, Set<number>>();
  for (const wanted of lackedFacts(database, catalogue, { book: data.book, system, fold })) {
    const sent = wantFact(database, catalogue, system, wanted, origin);
    heads.push(...sent.heads);
    if (sent.item === null) continue;
    const items = outstanding.get(wanted.fact) ?? new Set();
    outstanding.set(wanted.fact, items.add(sent.item));
  }
  const waits: FurtherWait[] = [];
  const held = pausedSystems(database);
  for (const kind of catalogue.folds) {
    const asked = kind.contract.reads.filter(
      name => name.system === system && catalogue.asked(system, name.fact)?.fold === fold,
    );
    const waitsFor = asked.flatMap(name => [...(outstanding.get(name.fact) ?? [])]);
    if (waitsFor.length === 0) continue;
    if (held.has(system) && !held.has(kind.system)) {
      owe(database, system, data.book);
      continue;
    }
    for (const item of outstandingFolds(database, kind, data)) {
      waitFor(database, item, waitsFor);
      waits.push({ item, waitsFor });
    }
  }
  return { heads, waits };
}
