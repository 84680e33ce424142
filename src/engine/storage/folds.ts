/**
 * Folds: a book taken in order, from the last checkpoint that still holds.
 *
 * A checkpoint at position p stands for everything the fold was given up to scene p: its digest is the chain
 * d(0) = H(versions, final outputs of earlier folds), d(i + 1) = H(d(i), hash of scene i, which facts it has).
 * So one comparison tells whether a stored state may be gone on from, whatever was edited, moved or deleted.
 */
import { createHash } from 'node:crypto';
import type { FoldData, FoldGathered, FoldIdle, FoldResult, FoldScene } from '../../contracts/facts.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { FoldFinal, FoldRow } from '../../contracts/records.ts';
import type { FoldProgress } from '../../contracts/storage.ts';
import type { FoldContract } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { type Origin, readFact, wantFact } from './facts.ts';
import { readRevision, sendFold } from './revisions.ts';

/** Scenes that one fold item covers at most. */
export const foldStretch = 64;

/** What the fold has to compute next for this revision; from the reading connection. */
export function gatherFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  contract: FoldContract,
  data: FoldData,
): FoldGathered | FoldIdle {
  const present = readRevision(database, data.book);
  if (present === null || present.revision !== data.revision) return { kind: 'outdated' };
  const finals = contract.after.map(name => readFinalValue(database, name.system, name.fold, data.book));
  const digests = digestChain(
    seed(catalogue, contract, finals),
    present.scenes.map(scene => scene.hash),
    contract.reads.map(name => factKeys(database, catalogue, data.book, name.system, name.fact)),
  );
  const count = present.scenes.length;
  const start = lastCheckpoint(database, system, fold, data.book, digests);
  if (start.position === count && finalDigest(database, system, fold, data.book) === digests[count]) {
    return { kind: 'complete' };
  }
  const scenes: FoldScene[] = present.scenes.slice(start.position, start.position + foldStretch).map(scene => ({
    position: scene.position,
    hash: scene.hash,
    facts: contract.reads.map(name => readFact(database, catalogue, name.system, name.fact, scene.hash)),
  }));
  return {
    kind: 'steps',
    state: start.state,
    scenes,
    count,
    after: finals,
    digest: digests[start.position + scenes.length] ?? '',
  };
}

function seed(catalogue: Catalogue, contract: FoldContract, finals: readonly (string | null)[]): string {
  const versions = contract.reads.map(name => catalogue.factVersion(name.system, name.fact));
  return digest([contract.version, ...versions, ...finals.map(value => value ?? '-')].join('\n'));
}

function digestChain(
  first: string,
  hashes: readonly string[],
  facts: readonly ReadonlySet<string>[],
): readonly string[] {
  const chain = [first];
  let last = first;
  for (const hash of hashes) {
    last = digest(`${last}\n${hash}\n${facts.map(keys => (keys.has(hash) ? '1' : '0')).join('')}`);
    chain.push(last);
  }
  return chain;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

function factKeys(
  database: Database,
  catalogue: Catalogue,
  book: string,
  system: string,
  fact: string,
): ReadonlySet<string> {
  const rows = database.all(
    `SELECT DISTINCT scene.hash FROM engine_revision_scenes AS scene
     JOIN engine_facts AS fact ON fact.system = ? AND fact.fact = ? AND fact.key = scene.hash AND fact.version = ?
     WHERE scene.book = ?`,
    system,
    fact,
    catalogue.factVersion(system, fact),
    book,
  );
  return new Set(rows.map(row => String(row['hash'])));
}

function lastCheckpoint(
  database: Database,
  system: string,
  fold: string,
  book: string,
  digests: readonly string[],
): { readonly position: number; readonly state: string | null } {
  const rows = database.all(
    `SELECT position, digest FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? ORDER BY position DESC`,
    book,
    system,
    fold,
  );
  const found = rows.find(row => digests[Number(row['position'])] === row['digest']);
  if (found === undefined) return { position: 0, state: null };
  const position = Number(found['position']);
  const row = database.get(
    'SELECT state FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? AND position = ?',
    book,
    system,
    fold,
    position,
  );
  return { position, state: row === undefined ? null : String(row['state']) };
}

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
    thin(database, system, fold, data.book, to, present.scenes.length);
    const next = sendFold(database, { system, fold }, data, [], origin);
    if (next.kind === 'new') return { heads: [...heads, next.head], next: next.head.id };
    return { heads, next: next.of };
  }
  thin(database, system, fold, data.book, to, present.scenes.length);
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

/**
 * Keeps whole checkpoints so that their number grows with the logarithm of the book: the end, the last two stretches,
 * and for every power of two the last two of its multiples.
 */
function thin(database: Database, system: string, fold: string, book: string, to: number, count: number): void {
  const kept = new Set<number>([to, to - foldStretch]);
  for (let step = foldStretch; step <= count; step *= 2) {
    const last = Math.floor(to / step) * step;
    kept.add(last).add(last - step);
  }
  const rows = database.all(
    'SELECT position FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  for (const row of rows) {
    const position = Number(row['position']);
    if (kept.has(position)) continue;
    database.run(
      'DELETE FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? AND position = ?',
      book,
      system,
      fold,
      position,
    );
  }
}

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
    `SELECT final.value, final.revision = newest.revision AS current FROM engine_fold_finals AS final
     JOIN engine_revisions AS newest ON newest.book = final.book
     WHERE final.book = ? AND final.system = ? AND final.fold = ?`,
    book,
    system,
    fold,
  );
  return row === undefined ? null : { value: String(row['value']), current: Number(row['current']) === 1 };
}

function readFinalValue(database: Database, system: string, fold: string, book: string): string | null {
  const row = database.get(
    'SELECT value FROM engine_fold_finals WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  return row === undefined ? null : String(row['value']);
}

function finalDigest(database: Database, system: string, fold: string, book: string): string | null {
  const row = database.get(
    'SELECT digest FROM engine_fold_finals WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  return row === undefined ? null : String(row['digest']);
}
