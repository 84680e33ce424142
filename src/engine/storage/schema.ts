/** The engine's own tables, and the migrations of every system's. */
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Migration, SystemRecords } from '../../contracts/records.ts';
import type { Database } from './driver.ts';

/** The engine's own. They are never edited once they have shipped. */
export const engineMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE engine_settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE engine_items (
        id INTEGER PRIMARY KEY AUTOINCREMENT, trace INTEGER NOT NULL, source TEXT NOT NULL, system TEXT NOT NULL,
        operation TEXT NOT NULL, data TEXT NOT NULL, priority INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
        crashes INTEGER NOT NULL DEFAULT 0, queued_at INTEGER NOT NULL, run_at INTEGER NOT NULL,
        ordering_key TEXT, dedupe_key TEXT, replayed INTEGER NOT NULL DEFAULT 0, last_error TEXT
      );
      CREATE INDEX engine_items_dedupe ON engine_items (dedupe_key) WHERE dedupe_key IS NOT NULL;
      CREATE TABLE engine_waits (
        waits_for INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (waits_for, item)
      ) WITHOUT ROWID;
      CREATE INDEX engine_waits_item ON engine_waits (item);
      CREATE TABLE engine_results (
        id INTEGER PRIMARY KEY, trace INTEGER NOT NULL, source TEXT NOT NULL, system TEXT NOT NULL,
        operation TEXT NOT NULL, priority INTEGER NOT NULL, attempts INTEGER NOT NULL, queued_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL, state TEXT NOT NULL, output TEXT
      );
      CREATE INDEX engine_results_system ON engine_results (system, id);
      CREATE TABLE engine_dead (
        id INTEGER PRIMARY KEY, trace INTEGER NOT NULL, source TEXT NOT NULL, system TEXT NOT NULL,
        operation TEXT NOT NULL, data TEXT NOT NULL, priority INTEGER NOT NULL, attempts INTEGER NOT NULL,
        queued_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, ordering_key TEXT, dedupe_key TEXT, error TEXT NOT NULL
      );
      CREATE INDEX engine_dead_system ON engine_dead (system, id);
      CREATE TABLE engine_hops (
        trace INTEGER NOT NULL, item INTEGER NOT NULL, system TEXT NOT NULL, operation TEXT NOT NULL,
        attempt INTEGER NOT NULL, queued_at INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER NOT NULL,
        outcome TEXT NOT NULL
      );
      CREATE INDEX engine_hops_trace ON engine_hops (trace);
      CREATE TABLE engine_running (slot TEXT PRIMARY KEY, ids TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE engine_counters (
        system TEXT PRIMARY KEY, processed INTEGER NOT NULL, failed INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE engine_texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
      CREATE TABLE engine_facts (
        system TEXT NOT NULL, fact TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (system, fact, key)
      );
      CREATE TABLE engine_revisions (book TEXT PRIMARY KEY, revision INTEGER NOT NULL, read_at INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE engine_revision_scenes (
        book TEXT NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (book, position)
      ) WITHOUT ROWID;
      CREATE INDEX engine_revision_scenes_hash ON engine_revision_scenes (hash);
      CREATE TABLE engine_checkpoints (
        book TEXT NOT NULL, system TEXT NOT NULL, fold TEXT NOT NULL, position INTEGER NOT NULL,
        digest TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (book, system, fold, position)
      );
      CREATE TABLE engine_fold_rows (
        book TEXT NOT NULL, system TEXT NOT NULL, fold TEXT NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (book, system, fold, position)
      );
      CREATE TABLE engine_fold_finals (
        book TEXT NOT NULL, system TEXT NOT NULL, fold TEXT NOT NULL, revision INTEGER NOT NULL, digest TEXT NOT NULL,
        value TEXT NOT NULL, missing TEXT NOT NULL, PRIMARY KEY (book, system, fold)
      );
    `,
  },
  {
    version: 2,
    sql: `
      CREATE TABLE engine_wanted (
        book TEXT NOT NULL, system TEXT NOT NULL, fold TEXT NOT NULL, position INTEGER NOT NULL, fact TEXT NOT NULL,
        hash TEXT NOT NULL, key TEXT NOT NULL, extra TEXT NOT NULL, PRIMARY KEY (book, system, fold, position, fact)
      ) WITHOUT ROWID;
    `,
  },
  {
    version: 3,
    sql: `
      CREATE TABLE engine_controls (system TEXT PRIMARY KEY, mode TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE engine_owed (system TEXT NOT NULL, book TEXT NOT NULL, PRIMARY KEY (system, book)) WITHOUT ROWID;
      CREATE TABLE engine_statistics (
        system TEXT NOT NULL, width INTEGER NOT NULL, bucket INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (system, width, bucket)
      ) WITHOUT ROWID;
    `,
  },
  {
    version: 4,
    sql: `
      CREATE TABLE engine_alerts (id INTEGER PRIMARY KEY, resolved_at INTEGER, alert TEXT NOT NULL);
      CREATE TABLE engine_health_rules (
        system TEXT NOT NULL, rule TEXT NOT NULL, thresholds TEXT NOT NULL, PRIMARY KEY (system, rule)
      ) WITHOUT ROWID;
      CREATE TABLE engine_samples (
        system TEXT NOT NULL, at INTEGER NOT NULL, sample TEXT NOT NULL, PRIMARY KEY (system, at)
      );
    `,
  },
  {
    version: 5,
    sql: 'CREATE TABLE engine_turn (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL)',
  },
  {
    version: 6,
    // An item is plain while nothing but those before it keep it from running: see contracts/item-head.ts.
    sql: `
      ALTER TABLE engine_items ADD COLUMN plain INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE engine_items ADD COLUMN every_ms INTEGER;
      ALTER TABLE engine_items ADD COLUMN due_at INTEGER;
      ALTER TABLE engine_items ADD COLUMN wait_rule TEXT;
      CREATE TABLE engine_recent (dedupe_key TEXT PRIMARY KEY, id INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX engine_items_plain ON engine_items (system, priority) WHERE plain = 1;
      CREATE INDEX engine_items_special ON engine_items (id) WHERE plain = 0;
    `,
  },
  {
    version: 7,
    // Rows stand by priority, then by age: those that are done next to each other lie next to each other (see place.ts).
    // The highest id there ever was stands beside the turn's number, on a page that each turn writes anyway.
    sql: `
      CREATE TABLE engine_systems (number INTEGER PRIMARY KEY, system TEXT NOT NULL UNIQUE);
      INSERT INTO engine_systems (system) SELECT DISTINCT system FROM engine_items;
      ALTER TABLE engine_turn ADD COLUMN last_id INTEGER NOT NULL DEFAULT 0;
      INSERT OR IGNORE INTO engine_turn (only, number) VALUES (1, -1);
      UPDATE engine_turn SET last_id = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'engine_items'), 0);
      CREATE TABLE engine_items_by_place (
        place INTEGER PRIMARY KEY, id INTEGER NOT NULL, trace INTEGER NOT NULL, source TEXT NOT NULL,
        system TEXT NOT NULL, system_number INTEGER NOT NULL, operation TEXT NOT NULL, data TEXT NOT NULL,
        priority INTEGER NOT NULL, plain INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
        crashes INTEGER NOT NULL DEFAULT 0, queued_at INTEGER NOT NULL, run_at INTEGER NOT NULL, ordering_key TEXT,
        dedupe_key TEXT, replayed INTEGER NOT NULL DEFAULT 0, last_error TEXT, every_ms INTEGER, due_at INTEGER,
        wait_rule TEXT
      );
      INSERT INTO engine_items_by_place
        SELECT priority * 281474976710656 + id, id, trace, source, system,
          (SELECT number FROM engine_systems WHERE engine_systems.system = engine_items.system), operation, data,
          priority, plain, attempts, crashes, queued_at, run_at, ordering_key, dedupe_key, replayed, last_error, every_ms,
          due_at, wait_rule
        FROM engine_items ORDER BY priority, id;
      DROP TABLE engine_items;
      ALTER TABLE engine_items_by_place RENAME TO engine_items;
      CREATE UNIQUE INDEX engine_items_id ON engine_items (id, priority, system_number, plain);
      CREATE INDEX engine_items_special ON engine_items (id) WHERE plain = 0;
      CREATE INDEX engine_items_dedupe ON engine_items (dedupe_key) WHERE dedupe_key IS NOT NULL;
    `,
  },
];

/** Brings the engine's and every system's tables up to date, all in one transaction. */
export function migrate(database: Database, records: readonly SystemRecords[]): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS engine_migrations (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID',
  );
  database.transaction(() => {
    bring(database, 'engine', engineMigrations);
    for (const one of records) bring(database, one.system, one.migrations);
  });
}

/** The newest version of everybody's tables that this program knows, by owner. */
export function knownVersions(records: readonly SystemRecords[]): ReadonlyMap<string, number> {
  return new Map([
    ['engine', engineMigrations.at(-1)?.version ?? 0],
    ...records.map(one => [one.system, one.migrations.at(-1)?.version ?? 0] as const),
  ]);
}

function bring(database: Database, owner: string, migrations: readonly Migration[]): void {
  const row = database.get('SELECT version FROM engine_migrations WHERE owner = ?', owner);
  const present = Number(row?.['version'] ?? 0);
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest) {
    throw new ScriptoriumError(
      'store-newer',
      `The tables of ${owner} have version ${present}; this program knows them up to ${newest}.`,
    );
  }
  for (const migration of migrations) {
    if (migration.version <= present) continue;
    database.exec(migration.sql);
  }
  if (newest > present) {
    database.run('INSERT OR REPLACE INTO engine_migrations (owner, version) VALUES (?, ?)', owner, newest);
  }
}
