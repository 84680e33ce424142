import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewItem, Settlement } from '../../src/contracts/storage.ts';
import { createCatalogue } from '../../src/engine/storage/catalogue.ts';
import { type Database, openDatabase } from '../../src/engine/storage/driver.ts';
import { migrate } from '../../src/engine/storage/schema.ts';
import { commitTurn } from '../../src/engine/storage/turn.ts';
import { freshFolder } from './toy-engine.ts';
import { logRecords, logSystem } from './toy-systems.ts';

const catalogue = createCatalogue([logSystem], [logRecords], {});
const count = (database: Database, table: string): number =>
  Number(database.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);

function write(n: number): NewItem {
  return {
    source: 'test',
    system: 'toy_log',
    operation: 'write',
    data: JSON.stringify({ n }),
    priority: 5,
    queuedAt: 0,
    runAt: 0,
    trace: null,
    orderingKey: null,
    dedupeKey: null,
  };
}

describe('a disk that is full in the midst of a turn', () => {
  it('throws the whole turn out, blames no item, and takes it once there is room', () => {
    const file = join(freshFolder(), 'scriptorium.db');
    const database = openDatabase({ file, readOnly: false, durability: 'fast' });
    migrate(database, [logRecords]);
    const enqueue = Array.from({ length: 400 }, (_, n) => write(n));
    const { accepted } = commitTurn(database, catalogue, { number: 1, enqueue, settle: [], holds: [] });
    const settle = accepted.map((one): Settlement => {
      const id = typeof one === 'number' ? one : 0;
      return { kind: 'done', id, output: JSON.stringify({ n: id, text: 'x'.repeat(200) }), startedAt: 1, endedAt: 2 };
    });
    const pages = Number(database.get('PRAGMA page_count')?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    expect(() => commitTurn(database, catalogue, { number: 2, enqueue: [], settle, holds: [] })).toThrow(
      'disk is full',
    );
    expect(
      ['engine_items', 'engine_results', 'engine_dead', 'toy_log_numbers'].map(one => count(database, one)),
    ).toEqual([400, 0, 0, 0]);
    database.exec('PRAGMA max_page_count = 100000');
    const { settled } = commitTurn(database, catalogue, { number: 2, enqueue: [], settle, holds: [] });
    expect(settled.every(one => one?.kind !== 'refused')).toBe(true);
    expect(count(database, 'toy_log_numbers')).toBe(400);
    database.close();
  });
});
