/** A stretch of a fold settled: its state, its rows, the facts it wants, and the next stretch. */
import type { FoldData, FoldResult } from '../../contracts/facts.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { FoldProgress } from '../../contracts/storage.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { type Origin, wantFact } from './facts.ts';
import { thinCheckpoints } from './fold-checkpoints.ts';
import { readRevision, sendFold } from './revisions.ts';

export interface FoldSettled {
  readonly heads: readonly ItemHead[];
  /** The item that goes on with the next stretch, or null at the end of the book. */
  readonly next: number | null;
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
  if (present === null || present.revision !== data.revision) return { heads: [], next: null };
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
  const heads = result.wanted.flatMap(wanted => wantFact(database, catalogue, system, wanted, origin).heads);
  if (to < present.scenes.length) {
    thinCheckpoints(database, system, fold, data.book, to, present.scenes.length);
    const next = sendFold(database, { system, fold }, data, [], origin);
    if (next.kind === 'new') return { heads: [...heads, next.head], next: next.head.id };
    return { heads, next: next.of };
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
  return { heads, next: null };
}

/** Marks the final output as being of this revision, where nothing had to be computed for it. */
export function confirmFold(database: Database, system: string, fold: string, data: FoldData): void {
  database.run(
    `UPDATE engine_fold_finals SET revision = ? WHERE book = ? AND system = ? AND fold = ?
     AND EXISTS (SELECT 1 FROM engine_revisions WHERE book = ? AND revision = ?)`,
    data.revision,
    data.book,
    system,
    fold,
    data.book,
    data.revision,
  );
}
