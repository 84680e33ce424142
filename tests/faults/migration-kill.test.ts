/** A program that is killed while it brings a database up to date: all of the step is there, or nothing of it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { type Database, openDatabase } from '../../src/engine/storage/driver.ts';
import { engineMigrations } from '../../src/engine/storage/schema.ts';
import { freshFolder, run, runHere } from './command-line.ts';

/** The last version before items were laid out anew, which copies every row. */
const before = 6;
const items = 60_000;
const system = 'project_manager';

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
}, 180_000);

function opened<T>(folder: string, work: (database: Database) => T): T {
  const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: false, durability: 'fast' });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** A folder of that version with many items, whose system is paused. */
function folderBefore(): string {
  const folder = freshFolder();
  opened(folder, database => {
    database.exec('CREATE TABLE engine_migrations (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID');
    for (const { version, sql } of engineMigrations) if (version <= before) database.exec(sql);
    database.run(`INSERT INTO engine_migrations (owner, version) VALUES ('engine', ?)`, before);
    database.run(`INSERT INTO engine_controls (system, mode) VALUES (?, 'paused')`, system);
    database.run(
      `INSERT INTO engine_items (trace, source, system, operation, data, priority, queued_at, run_at, plain)
       WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < ?)
       SELECT n, 'test', ?, 'get_project_info', json_object('n', n, 'padding', ?), 1 + n % 10, 1, 1, 1 FROM number`,
      items,
      system,
      'x'.repeat(800),
    );
  });
  return folder;
}

/** Starts the program and kills it once the log holds so many bytes; whether it was killed before it ended. */
async function killedAt(folder: string, bytes: number): Promise<boolean> {
  const { process: child, ended } = run('status', '--json', '--data-dir', folder);
  const look = setInterval(() => {
    const log = statSync(join(folder, 'scriptorium.db-wal'), { throwIfNoEntry: false });
    if ((log?.size ?? 0) >= bytes) child.kill('SIGKILL');
  }, 1);
  const { signal } = await ended;
  clearInterval(look);
  return signal === 'SIGKILL';
}

it('is killed in the middle of it, again and again, and loses nothing', async () => {
  const folder = folderBefore();
  let cutOff = 0;
  for (const bytes of [1e6, 8e6, 16e6, 24e6]) {
    if (!(await killedAt(folder, bytes))) continue;
    const [version, found, sound] = opened(folder, database => [
      Number(database.get(`SELECT version FROM engine_migrations WHERE owner = 'engine'`)?.['version']),
      Number(database.get('SELECT count(DISTINCT id) AS n FROM engine_items')?.['n']),
      database.get('PRAGMA integrity_check(1)')?.['integrity_check'],
    ]);
    expect([found, sound]).toEqual([items, 'ok']);
    if (version === before) cutOff += 1;
  }
  expect(cutOff).toBeGreaterThan(0);
  const { code, stdout } = await runHere('status', '--json', '--data-dir', folder);
  expect({ code, said: JSON.parse(stdout) as unknown }).toMatchObject({ code: 0, said: { outstanding: items } });
}, 120_000);
