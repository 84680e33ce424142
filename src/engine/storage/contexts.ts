/** What a system's records are handed: their own tables by SQL, published outputs by name. */
import { ScriptoriumError } from '../../contracts/errors.ts';
import { defaultPriority, type ItemHead } from '../../contracts/items.ts';
import type { Onward, ReadContext, WriteContext } from '../../contracts/records.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { dropFacts, hasFact, type Origin, readFact } from './facts.ts';
import { readFoldFinal, readFoldRows } from './fold-outputs.ts';
import { acceptItem } from './items.ts';
import { forgetBook, hashText, readRevision, reviseBook, sendForRevision } from './revisions.ts';

export function readContext(database: Database, catalogue: Catalogue, system: string, now: number): ReadContext {
  const check = (other: string, kind: 'fact' | 'fold', name: string): void => {
    if (other === system) return;
    const declared = catalogue
      .system(system)
      ?.reads.some(
        read =>
          read.system === other &&
          (kind === 'fact' ? 'fact' in read && read.fact === name : 'fold' in read && read.fold === name),
      );
    if (declared !== true)
      throw new Error(`${system} reads ${kind} ${other}/${name} without declaring it in its contract.`);
  };
  return {
    now,
    all: (sql, ...values) => database.all(own(system, sql), ...values),
    get: (sql, ...values) => database.get(own(system, sql), ...values),
    text(hash) {
      const row = database.get('SELECT text FROM engine_texts WHERE hash = ?', hash);
      return row === undefined ? null : String(row['text']);
    },
    revision: book => readRevision(database, book),
    fact(other, fact, key) {
      check(other, 'fact', fact);
      return readFact(database, catalogue, other, fact, key);
    },
    hasFact(other, fact, key) {
      check(other, 'fact', fact);
      return hasFact(database, catalogue, other, fact, key);
    },
    foldRows(other, fold, book) {
      check(other, 'fold', fold);
      return readFoldRows(database, other, fold, book);
    },
    foldFinal(other, fold, book) {
      check(other, 'fold', fold);
      return readFoldFinal(database, other, fold, book);
    },
    lastBook() {
      const row = database.get('SELECT book FROM engine_revisions ORDER BY read_at DESC, book LIMIT 1');
      return row === undefined ? null : String(row['book']);
    },
  };
}

/** What an `apply` did beside its own rows: items sent onward, books that changed. */
export interface Written {
  readonly heads: ItemHead[];
  readonly books: Set<string>;
}

/** How many items one settlement may send onward by hand; revisions send as many as the book has scenes. */
const maxFanOut = 1_000;

export function writeContext(
  database: Database,
  catalogue: Catalogue,
  system: string,
  item: { readonly id: number; readonly trace: number },
  now: number,
  written: Written,
): WriteContext {
  const origin: Origin = { source: system, trace: item.trace, now };
  let sent = 0;
  return {
    ...readContext(database, catalogue, system, now),
    item,
    run: (sql, ...values) => database.run(own(system, sql), ...values),
    putText(text) {
      const hash = hashText(text);
      database.run('INSERT OR IGNORE INTO engine_texts (hash, text) VALUES (?, ?)', hash, text);
      return hash;
    },
    send(onward) {
      sent += 1;
      if (sent > maxFanOut) throw new Error(`One settlement sent more than ${maxFanOut} items onward.`);
      written.heads.push(...sendOnward(database, catalogue, onward, origin));
    },
    revise(book, hashes) {
      const revised = reviseBook(database, catalogue, book, hashes, origin);
      written.heads.push(...revised.heads);
      written.books.add(book);
      return revised.revision;
    },
    reread(book) {
      dropFacts(database, catalogue, system, book);
      written.heads.push(...sendForRevision(database, catalogue, book, origin));
      written.books.add(book);
      return new Set(readRevision(database, book)?.scenes.map(scene => scene.hash)).size;
    },
    forget(book) {
      forgetBook(database, book);
      written.books.add(book);
    },
  };
}

function sendOnward(database: Database, catalogue: Catalogue, onward: Onward, origin: Origin): readonly ItemHead[] {
  const contract = catalogue.system(onward.system)?.operations[onward.operation];
  if (contract === undefined) throw new Error(`There is no operation ${onward.system}/${onward.operation}.`);
  const parsed = contract.input.safeParse(onward.data);
  if (!parsed.success) {
    throw new ScriptoriumError('invalid-data', `${onward.system}/${onward.operation}: ${parsed.error.message}`);
  }
  const accepted = acceptItem(database, {
    source: origin.source,
    system: onward.system,
    operation: onward.operation,
    data: JSON.stringify(parsed.data),
    priority: onward.priority ?? defaultPriority,
    queuedAt: origin.now,
    runAt: origin.now + (onward.delayMs ?? 0),
    trace: origin.trace,
    orderingKey: contract.orderingKey?.(parsed.data) ?? null,
    dedupeKey: contract.dedupeKey?.(parsed.data) ?? null,
  });
  return accepted.kind === 'new' ? [accepted.head] : [];
}

const checked = new Map<string, string>();

/** The statement as it is, if the tables it names are the system's own; throws where they are another's. */
function own(system: string, sql: string): string {
  const key = `${system}\n${sql}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  for (const match of sql.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+([a-z_][a-z0-9_]*)/gi)) {
    const table = (match[1] ?? '').toLowerCase();
    if (table === 'set' || table === 'json_each' || table.startsWith(`${system}_`)) continue;
    throw new Error(`${system} may not name the table ${table}: tables bear their own system's id.`);
  }
  checked.set(key, sql);
  return sql;
}
