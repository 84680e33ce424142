/** Databases as earlier versions of the program left them: they open, lose nothing, and their items are done. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { toFailure } from '../../src/contracts/errors.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { placeOf } from '../../src/engine/storage/place.ts';
import { engineMigrations } from '../../src/engine/storage/schema.ts';
import { freshFolder, toyEngine, type ToyEngine } from '../conformance/toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from '../conformance/toy-systems.ts';

const engines: ToyEngine[] = [];
const newest = engineMigrations.at(-1)?.version ?? 0;

function engineOn(folder: string): ToyEngine {
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    folder,
  });
  engines.push(engine);
  return engine;
}

/** A folder whose database has the tables of a version, with items, a dead letter and a result in them. */
function folderOf(version: number): string {
  const folder = freshFolder();
  const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: false, durability: 'strict' });
  database.exec('CREATE TABLE engine_migrations (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID');
  for (const migration of engineMigrations) if (migration.version <= version) database.exec(migration.sql);
  for (const migration of logRecords.migrations) database.exec(migration.sql);
  for (const [owner, at] of [
    ['engine', version],
    ['toy_log', 1],
  ] as const) {
    database.run('INSERT INTO engine_migrations (owner, version) VALUES (?, ?)', owner, at);
  }
  const columns = 'trace, source, system, operation, data, priority, queued_at';
  const hasPlaces = version >= 7;
  if (hasPlaces) database.run(`INSERT INTO engine_systems (number, system) VALUES (9, 'toy_log')`);
  for (let id = 1; id <= 300; id += 1) {
    database.run(
      `INSERT INTO engine_items (id, ${columns}, run_at, ordering_key${hasPlaces ? ', place, system_number' : ''})
       VALUES (?, ?, 'test', 'toy_log', ?, ?, 5, 1, 1, ?${hasPlaces ? `, ${placeOf(5, id)}, 9` : ''})`,
      id,
      id,
      id % 3 === 0 ? 'keyed' : 'write',
      JSON.stringify(id % 3 === 0 ? { n: id, key: 'k' } : { n: id }),
      id % 3 === 0 ? 'k' : null,
    );
  }
  // The third waits for the first; the fifth was running when the program ended.
  database.run('INSERT INTO engine_waits (waits_for, item) VALUES (1, 3)');
  database.run(`INSERT INTO engine_running (slot, ids) VALUES ('toy_log#0', '[5]')`);
  database.run(
    `INSERT INTO engine_dead (id, ${columns}, attempts, ended_at, error) VALUES (301, 301, 'test', 'toy_log', 'write', '{"n":301}', 5, 1, 3, 2, ?)`,
    JSON.stringify({ code: 'time-limit', message: 'It took too long.', advice: '', retryable: true }),
  );
  database.run(
    `INSERT INTO engine_results (id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state, output)
     VALUES (302, 302, 'test', 'toy_log', 'write', 5, 1, 1, 2, 'done', '{"n":302}')`,
  );
  database.run(`INSERT INTO engine_counters (system, processed, failed) VALUES ('toy_log', 7, 1)`);
  if (hasPlaces) database.run('UPDATE engine_turn SET last_id = 302');
  else database.run(`UPDATE sqlite_sequence SET seq = 302 WHERE name = 'engine_items'`);
  database.close();
  return folder;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('a database of an earlier version', () => {
  it.each(engineMigrations.map(({ version }) => version))(
    'of version %i is brought up to date, and its items are done',
    async version => {
      const engine = engineOn(folderOf(version));
      await engine.start();
      await engine.idle();
      const numbers = (await engine.query('toy_log', 'numbers', {})) as readonly number[];
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
      expect(numbers.indexOf(3)).toBeGreaterThan(numbers.indexOf(1));
      expect(numbers.filter(n => n % 3 === 0)).toEqual(Array.from({ length: 100 }, (_, index) => 3 * (index + 1)));
      expect(await engine.reads.output(302)).toBe('{"n":302}');
      expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 1 });
      expect(engine.figures().systems[0]?.queue).toMatchObject({ total_items_processed: 307, total_errors: 1 });
      await engine.replay({ kind: 'ids', ids: [301] });
      const next = await engine.send({ source: 'test', system: 'toy_log', operation: 'write', data: { n: 303 } });
      expect(next).toBe(303);
      await engine.idle();
      expect(await engine.query('toy_log', 'numbers', {})).toEqual([...numbers, 301, 303]);
    },
  );

  it('of a later one is refused, and left as it is', async () => {
    const folder = folderOf(newest);
    const read = (): unknown => {
      const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: true, durability: 'strict' });
      const rows = database.all('SELECT * FROM engine_items ORDER BY id');
      database.close();
      return rows;
    };
    const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: false, durability: 'strict' });
    database.run(`UPDATE engine_migrations SET version = ? WHERE owner = 'engine'`, newest + 1);
    database.close();
    const before = read();
    const refused = await engineOn(folder)
      .start()
      .then(
        () => null,
        (error: unknown) => toFailure(error),
      );
    expect(refused?.code).toBe('store-newer');
    expect(read()).toEqual(before);
  });
});
