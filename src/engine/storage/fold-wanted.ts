/** What folds asked for: facts of a scene under keys of their own, kept by the place at which they were asked for. */
import type { PlacedWant, WantedFact } from '../../contracts/facts.ts';
import type { SceneRef } from '../../contracts/records.ts';
import type { FoldProgress } from '../../contracts/storage.ts';
import type { AskedFactKind, Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';

/** A fold on a book. */
export interface FoldOnBook {
  readonly book: string;
  readonly system: string;
  readonly fold: string;
}

/** Keeps what a stretch of a fold asked for, in place of all that it asked for from there on. */
export function keepWanted(
  database: Database,
  { book, system, fold }: FoldOnBook,
  progress: FoldProgress,
  wanted: readonly PlacedWant[],
): void {
  database.run(
    'DELETE FROM engine_wanted WHERE book = ? AND system = ? AND fold = ? AND position >= ?',
    book,
    system,
    fold,
    progress.from,
  );
  for (const { position, fact, scene, key, extra } of wanted) {
    database.run(
      `INSERT INTO engine_wanted (book, system, fold, position, fact, hash, key, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      book,
      system,
      fold,
      position,
      fact,
      scene,
      key,
      JSON.stringify(extra ?? null),
    );
  }
}

/** The key under which a fact of the scene at this place was asked for; null where nothing asked for it. */
export function wantedKey(database: Database, asked: AskedFactKind, book: string, scene: SceneRef): string | null {
  const row = database.get(
    `SELECT key FROM engine_wanted
     WHERE book = ? AND system = ? AND fold = ? AND position = ? AND fact = ? AND hash = ?`,
    book,
    asked.system,
    asked.fold,
    scene.position,
    asked.fact,
    scene.hash,
  );
  return row === undefined ? null : String(row['key']);
}

/** Every key under which a fact was asked for in the newest revision, and whether the fact is there. */
export function wantedKeys(
  database: Database,
  asked: AskedFactKind,
  book: string,
): readonly { readonly position: number; readonly key: string; readonly present: boolean }[] {
  const rows = database.all(
    `SELECT wanted.position, wanted.key, fact.key IS NOT NULL AS present FROM engine_wanted AS wanted
     JOIN engine_revision_scenes AS scene
       ON scene.book = wanted.book AND scene.position = wanted.position AND scene.hash = wanted.hash
     LEFT JOIN engine_facts AS fact
       ON fact.system = wanted.system AND fact.fact = wanted.fact AND fact.key = wanted.key AND fact.version = ?
     WHERE wanted.book = ? AND wanted.system = ? AND wanted.fold = ? AND wanted.fact = ? ORDER BY wanted.position`,
    asked.version,
    book,
    asked.system,
    asked.fold,
    asked.fact,
  );
  return rows.map(row => ({
    position: Number(row['position']),
    key: String(row['key']),
    present: Number(row['present']) === 1,
  }));
}

/** What a fold asked for in the newest revision and is not there in its present version, in book order. */
export function lackedFacts(
  database: Database,
  catalogue: Catalogue,
  { book, system, fold }: FoldOnBook,
): readonly WantedFact[] {
  const rows = database.all(
    `SELECT wanted.fact, wanted.hash, wanted.key, wanted.extra, fact.version FROM engine_wanted AS wanted
     JOIN engine_revision_scenes AS scene
       ON scene.book = wanted.book AND scene.position = wanted.position AND scene.hash = wanted.hash
     LEFT JOIN engine_facts AS fact
       ON fact.system = wanted.system AND fact.fact = wanted.fact AND fact.key = wanted.key
     WHERE wanted.book = ? AND wanted.system = ? AND wanted.fold = ? ORDER BY wanted.position, wanted.fact`,
    book,
    system,
    fold,
  );
  return rows
    .filter(row => row['version'] !== catalogue.factVersion(system, String(row['fact'])))
    .map(row => ({
      fact: String(row['fact']),
      scene: String(row['hash']),
      key: String(row['key']),
      extra: JSON.parse(String(row['extra'])) as unknown,
    }));
}
