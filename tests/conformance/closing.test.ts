import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { startThread } from '../../src/workers/calling-thread.ts';
import { freshFolder } from '../faults/command-line.ts';
import { toyEngine } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

it('a thread that is closed in the midst of its work with the database finishes it, and then ends', async () => {
  expect(await buildWhenStale()).toBe(true);
  const folder = freshFolder();
  const file = join(folder, 'scriptorium.db');
  const database = openDatabase({ file, readOnly: false, durability: 'fast' });
  database.exec('CREATE TABLE engine_migrations (owner TEXT, version INTEGER); CREATE TABLE lines (text TEXT)');
  database.run(`INSERT INTO engine_migrations VALUES ('engine', 1)`);
  database.transaction(() => {
    for (let n = 0; n < 60_000; n += 1) database.run('INSERT INTO lines VALUES (?)', 'Call me Ishmael. '.repeat(60));
  });
  database.close();
  const script = pathToFileURL(resolve(import.meta.dirname, '../../out/main/backup.js'));
  const thread = startThread(script, { options: { file, durability: 'strict', models: {} } }, 'backup');
  const copied = thread.call('copy', join(folder, 'copy.db'));
  await thread.close();
  await expect(copied).resolves.toBeUndefined();
  await expect(thread.call('copy', join(folder, 'another.db'))).rejects.toMatchObject({ code: 'store-failed' });
}, 60_000);

it('an engine whose disk fills up while it closes does not wait for room', async () => {
  let full = false;
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    wrap: storage => ({
      ...storage,
      turn: turn => (full ? Promise.reject(new Error('The disk is full.')) : storage.turn(turn)),
    }),
  });
  await engine.start();
  await engine.request({ source: 'test', system: 'toy_log', operation: 'write', data: { n: 1 } });
  full = true;
  await expect(engine.close()).resolves.toBeUndefined();
});
