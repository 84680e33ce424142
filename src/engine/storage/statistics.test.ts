import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from './driver.ts';
import { migrate } from './schema.ts';
import { readHistory, readStatistics, writeStatistics } from './statistics.ts';

const minute = 60_000;
const day = 86_400_000;
const start = Math.floor(Date.UTC(2026, 0, 1) / day) * day;

function fresh(): Database {
  const database = openDatabase({ file: ':memory:', readOnly: false, durability: 'fast' });
  migrate(database, []);
  return database;
}

/** A minute in which so many were accepted and settled, each attempt of which fell into the 40th class. */
function pass(database: Database, at: number, count: number, system = 'a'): void {
  const value = JSON.stringify([count, count, count, 0, count * 10, [20, count], [40, count]]);
  writeStatistics(database, [{ system, width: minute, bucket: Math.floor(at / minute), value }], at);
}

const settled = (
  database: Database,
  span: Parameters<typeof readHistory>[2],
  now: number,
  system: string | null = 'a',
) => readHistory(database, system, span, now).reduce((sum, point) => sum + point.settled, 0);

describe('the past of a queue', () => {
  it('is told by minutes, ten minutes and hours, and each adds up to the same', () => {
    const database = fresh();
    for (let at = 0; at < 60; at += 1) pass(database, start + at * minute, at);
    const now = start + 59 * minute;
    for (const span of ['hour', 'day', 'week', 'month'] as const) expect(settled(database, span, now)).toBe(1_770);
    expect(readHistory(database, 'a', 'hour', now)).toHaveLength(60);
    expect(readHistory(database, 'a', 'day', now).map(({ at }) => (at - start) / minute)).toEqual([
      0, 10, 20, 30, 40, 50,
    ]);
    const [whole] = readHistory(database, 'a', 'month', now);
    expect(whole).toMatchObject({ at: start, accepted: 1_770, attempts: 1_770, failures: 0 });
    expect(whole?.run_ms.p50).toBe(whole?.run_ms.p99);
  });

  it('counts a minute that is written again once', () => {
    const database = fresh();
    for (const count of [3, 5, 8]) pass(database, start, count);
    expect(settled(database, 'month', start)).toBe(8);
  });

  it('is of one system, or of all', () => {
    const database = fresh();
    pass(database, start, 3, 'a');
    pass(database, start, 4, 'b');
    expect([settled(database, 'day', start), settled(database, 'day', start, null)]).toEqual([3, 7]);
  });

  it('is kept for thirty days, thinned, and in bounded room', () => {
    const database = fresh();
    for (let hours = 0; hours < 24 * 40; hours += 1) pass(database, start + hours * 60 * minute, 1);
    const now = start + (24 * 40 - 1) * 60 * minute;
    expect(settled(database, 'month', now)).toBe(24 * 30);
    expect(settled(database, 'week', now)).toBe(24 * 7);
    const rows = Number(database.get('SELECT count(*) AS n FROM engine_statistics')?.['n']);
    expect(rows).toBeLessThanOrEqual(60 + 7 * 144 + 30 * 24);
    expect(readStatistics(database).every(row => row.width <= minute)).toBe(true);
  });
});
