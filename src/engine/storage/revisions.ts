/** Revisions: a book as the ordered list of its scenes' hashes; writing one sends for what is missing. */
import { createHash } from 'node:crypto';
import { defaultPriority, type ItemHead } from '../../contracts/items.ts';
import type { FoldData } from '../../contracts/facts.ts';
import type { RevisionView } from '../../contracts/records.ts';
import { foldOperation } from '../../contracts/system.ts';
import { type Catalogue, type FoldKind, foldsBefore } from './catalogue.ts';
import { owe, pausedSystems } from './owed.ts';
import type { Database } from './driver.ts';
import { type Origin, wantFact } from './facts.ts';
import { acceptItem } from './items.ts';

/** SHA-256 in hexadecimal of a text as UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function readRevision(database: Database, book: string): RevisionView | null {
  const row = database.get('SELECT revision FROM engine_revisions WHERE book = ?', book);
  if (row === undefined) return null;
  const scenes = database
    .all('SELECT position, hash FROM engine_revision_scenes WHERE book = ? ORDER BY position', book)
    .map(scene => ({ position: Number(scene['position']), hash: String(scene['hash']) }));
  return { revision: Number(row['revision']), scenes };
}

export interface Revised {
  readonly revision: number;
  readonly heads: readonly ItemHead[];
}

/** Writes a new revision where the scenes differ from the newest one, and sends for its facts and folds. */
export function reviseBook(
  database: Database,
  catalogue: Catalogue,
  book: string,
  hashes: readonly string[],
  origin: Origin,
): Revised {
  const present = readRevision(database, book);
  const same =
    present !== null &&
    present.scenes.length === hashes.length &&
    present.scenes.every((scene, index) => scene.hash === hashes[index]);
  if (same) return { revision: present.revision, heads: [] };
  const revision = (present?.revision ?? 0) + 1;
  database.run(
    'INSERT OR REPLACE INTO engine_revisions (book, revision, read_at) VALUES (?, ?, ?)',
    book,
    revision,
    origin.now,
  );
  database.run('DELETE FROM engine_revision_scenes WHERE book = ?', book);
  hashes.forEach((hash, position) => {
    database.run('INSERT INTO engine_revision_scenes (book, position, hash) VALUES (?, ?, ?)', book, position, hash);
  });
  return { revision, heads: sendForRevision(database, catalogue, book, origin) };
}

/** Sends for every fact that the newest revision lacks, in book order, and for every fold. */
export function sendForRevision(
  database: Database,
  catalogue: Catalogue,
  book: string,
  origin: Origin,
  behind: Behind = 'second',
): readonly ItemHead[] {
  const present = readRevision(database, book);
  if (present === null) return [];
  const heads: ItemHead[] = [];
  const outstanding = new Map<string, number[]>();
  const held = pausedSystems(database);
  for (const hash of new Set(present.scenes.map(scene => scene.hash))) {
    for (const kind of catalogue.revisionFacts) {
      const wanted = wantFact(
        database,
        catalogue,
        kind.system,
        { fact: kind.fact, scene: hash, key: hash, extra: undefined },
        origin,
      );
      heads.push(...wanted.heads);
      if (wanted.item !== null) push(outstanding, `${kind.system}/${kind.fact}`, wanted.item);
    }
  }
  const foldItems = new Map<string, number>();
  for (const kind of catalogue.folds) {
    const inputs = [
      ...kind.contract.reads.map(name => ({
        system: name.system,
        items: outstanding.get(`${name.system}/${name.fact}`) ?? [],
      })),
      ...foldsBefore(kind.contract, name => catalogue.asked(name.system, name.fact)).map(name => ({
        system: name.system,
        items: [foldItems.get(`${name.system}/${name.fold}`) ?? []].flat(),
      })),
    ];
    const waitsFor = inputs.flatMap(({ system, items }) => {
      if (items.length === 0 || !held.has(system) || held.has(kind.system)) return items;
      owe(database, system, book);
      return [];
    });
    const accepted = sendFoldAgain(behind, database, kind, { book, revision: present.revision }, waitsFor, origin);
    if (accepted.kind === 'new') heads.push(accepted.head);
    foldItems.set(`${kind.system}/${kind.fold}`, accepted.kind === 'new' ? accepted.head.id : accepted.of);
  }
  return heads;
}

/** Where a fold item stands behind others of its revision: `second` is never more than one behind the first. */
export type Behind = 'second' | 'last';

/**
 * Sends a fold item even where one of the same revision is outstanding, which may have looked at its inputs already:
 * the second runs behind it, and finds nothing to do where nothing changed. There is a third only where `last` asks for
 * it: those before may not wait for what this one waits for.
 */
function sendFoldAgain(behind: Behind, ...send: Parameters<typeof sendFold>): ReturnType<typeof acceptItem> {
  const [database, kind, data, waitsFor, origin] = send;
  for (let place = 0; ; place += 1) {
    const accepted = sendFold(database, kind, data, waitsFor, origin, place);
    if (accepted.kind === 'new' || (behind === 'second' && place === 1)) return accepted;
  }
}

/** The outstanding items of a fold for a revision of a book: none, one, or one and others behind it. */
export function outstandingFolds(
  database: Database,
  kind: Pick<FoldKind, 'system' | 'fold'>,
  data: FoldData,
): readonly number[] {
  const key = foldKey(kind, data);
  return database
    .all(
      'SELECT id FROM engine_items WHERE dedupe_key = ? OR (dedupe_key >= ? AND dedupe_key < ?) ORDER BY id',
      key,
      `${key}/again`,
      `${key}/agaio`,
    )
    .map(row => Number(row['id']));
}

const foldLine = (kind: Pick<FoldKind, 'system' | 'fold'>, book: string): string =>
  `${foldOperation(kind.fold)}/${kind.system}/${book}`;

const foldKey = (kind: Pick<FoldKind, 'system' | 'fold'>, data: FoldData): string =>
  `${foldLine(kind, data.book)}/${data.revision}`;

/** Sends one fold item for a revision of a book; the book orders the items of a fold. */
export function sendFold(
  database: Database,
  kind: Pick<FoldKind, 'system' | 'fold'>,
  data: FoldData,
  waitsFor: readonly number[],
  origin: Origin,
  place = 0,
): ReturnType<typeof acceptItem> {
  return acceptItem(
    database,
    {
      source: origin.source,
      system: kind.system,
      operation: foldOperation(kind.fold),
      data: JSON.stringify(data),
      priority: defaultPriority,
      queuedAt: origin.now,
      runAt: origin.now,
      trace: origin.trace,
      orderingKey: foldLine(kind, data.book),
      dedupeKey: foldKey(kind, data) + (place === 0 ? '' : `/again${place === 1 ? '' : place}`),
    },
    waitsFor,
  );
}

/** Forgets a book's revision and all that its folds made of it. */
export function forgetBook(database: Database, book: string): void {
  for (const table of [
    'engine_revisions',
    'engine_revision_scenes',
    'engine_checkpoints',
    'engine_fold_rows',
    'engine_fold_finals',
    'engine_wanted',
  ]) {
    database.run(`DELETE FROM ${table} WHERE book = ?`, book);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
