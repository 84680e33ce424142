/** What folds have said of a book: rows by scene, and a final output. */
import type { FoldFinal, FoldRow } from '../../contracts/records.ts';
import type { Database } from './driver.ts';

export function readFoldRows(database: Database, system: string, fold: string, book: string): readonly FoldRow[] {
  return database
    .all(
      `SELECT row.position, row.hash, row.value FROM engine_fold_rows AS row
       JOIN engine_revision_scenes AS scene
         ON scene.book = row.book AND scene.position = row.position AND scene.hash = row.hash
       WHERE row.book = ? AND row.system = ? AND row.fold = ? ORDER BY row.position`,
      book,
      system,
      fold,
    )
    .map(row => ({ position: Number(row['position']), hash: String(row['hash']), value: String(row['value']) }));
}

export function readFoldFinal(database: Database, system: string, fold: string, book: string): FoldFinal | null {
  const row = database.get(
    `SELECT final.value, final.missing, final.revision = newest.revision AS current FROM engine_fold_finals AS final
     JOIN engine_revisions AS newest ON newest.book = final.book
     WHERE final.book = ? AND final.system = ? AND final.fold = ?`,
    book,
    system,
    fold,
  );
  if (row === undefined) return null;
  return {
    value: String(row['value']),
    current: Number(row['current']) === 1,
    missing: JSON.parse(String(row['missing'])) as string[],
  };
}

/** The final output of whatever revision as JSON, or null. */
export function readFinalValue(database: Database, system: string, fold: string, book: string): string | null {
  const row = database.get(
    'SELECT value FROM engine_fold_finals WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  return row === undefined ? null : String(row['value']);
}

export function finalDigest(database: Database, system: string, fold: string, book: string): string | null {
  const row = database.get(
    'SELECT digest FROM engine_fold_finals WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  return row === undefined ? null : String(row['digest']);
}
