/** Facts: what one scene's text alone says, stored by key and version, never computed twice. */
import type { FactData, WantedFact } from '../../contracts/facts.ts';
import { defaultPriority, type ItemHead } from '../../contracts/items.ts';
import { factOperation } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { acceptItem } from './items.ts';

/** From whom, in which trace and when an item is sent onward. */
export interface Origin {
  readonly source: string;
  readonly trace: number | null;
  readonly now: number;
}

export interface Wanted {
  /** Items that are new. */
  readonly heads: readonly ItemHead[];
  /** The item that will bring this fact, or null where it is there already or cannot be had. */
  readonly item: number | null;
}

export function readFact(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fact: string,
  key: string,
): string | null {
  const row = database.get(
    'SELECT value FROM engine_facts WHERE system = ? AND fact = ? AND key = ? AND version = ?',
    system,
    fact,
    key,
    catalogue.factVersion(system, fact),
  );
  return row === undefined ? null : String(row['value']);
}

export function storeFact(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fact: string,
  key: string,
  value: string,
): void {
  database.run(
    'INSERT OR REPLACE INTO engine_facts (system, fact, key, version, value) VALUES (?, ?, ?, ?, ?)',
    system,
    fact,
    key,
    catalogue.factVersion(system, fact),
    value,
  );
}

/** Sends for a fact, unless it is there, is on its way, or stands in the dead letters. */
export function wantFact(
  database: Database,
  catalogue: Catalogue,
  system: string,
  wanted: WantedFact,
  origin: Origin,
): Wanted {
  if (hasFact(database, catalogue, system, wanted.fact, wanted.key)) return { heads: [], item: null };
  const dedupeKey = `${factOperation(wanted.fact)}/${system}/${catalogue.factVersion(system, wanted.fact)}/${wanted.key}`;
  if (database.get('SELECT 1 FROM engine_dead WHERE dedupe_key = ?', dedupeKey) !== undefined)
    return { heads: [], item: null };
  const data: FactData = {
    scene: wanted.scene,
    key: wanted.key,
    ...(wanted.extra === undefined ? {} : { extra: wanted.extra }),
  };
  const accepted = acceptItem(database, {
    source: origin.source,
    system,
    operation: factOperation(wanted.fact),
    data: JSON.stringify(data),
    priority: defaultPriority,
    queuedAt: origin.now,
    runAt: origin.now,
    trace: origin.trace,
    orderingKey: null,
    dedupeKey,
  });
  return accepted.kind === 'new'
    ? { heads: [accepted.head], item: accepted.head.id }
    : { heads: [], item: accepted.of };
}

export function hasFact(database: Database, catalogue: Catalogue, system: string, fact: string, key: string): boolean {
  const version = catalogue.factVersion(system, fact);
  return (
    database.get(
      'SELECT 1 FROM engine_facts WHERE system = ? AND fact = ? AND key = ? AND version = ?',
      system,
      fact,
      key,
      version,
    ) !== undefined
  );
}

/** Drops what a system's facts say of a book's scenes by themselves; facts that folds asked for stay. */
export function dropFacts(database: Database, catalogue: Catalogue, system: string, book: string): void {
  for (const kind of catalogue.revisionFacts) {
    if (kind.system !== system) continue;
    database.run(
      `DELETE FROM engine_facts WHERE system = ? AND fact = ? AND key IN
         (SELECT hash FROM engine_revision_scenes WHERE book = ?)`,
      system,
      kind.fact,
      book,
    );
  }
}
