import { describe, expect, it } from 'vitest';
import type { Hop } from '../../../contracts/items.ts';
import { waterfall } from './waterfall-rows.ts';

const hop = (item: number, attempt: number, queuedAt: number, startedAt: number, endedAt: number): Hop => ({
  item,
  system: 'project_manager',
  operation: 'sync_manuscript',
  attempt,
  queuedAt,
  startedAt,
  endedAt,
  outcome: 'failed',
});

describe('a waterfall', () => {
  it('puts the attempts of an item together, and leads from the end of one to the next', () => {
    const { rows, span } = waterfall(
      [hop(7, 1, 1000, 1010, 1020), hop(9, 1, 1005, 1012, 1013), hop(7, 2, 1000, 1060, 1070)],
      null,
    );
    expect(rows.map(row => [row.item, row.attempt, row.again])).toEqual([
      [7, 1, false],
      [7, 2, true],
      [9, 1, false],
    ]);
    expect(rows[1]).toMatchObject({ before: 20, queued: 20, started: 60, ended: 70 });
    expect(span).toBe(70);
  });

  it('takes a journey of any length', () => {
    const hops = Array.from({ length: 150_000 }, (_, index) => hop(index, 1, 1000 + index, 1001 + index, 1002 + index));
    const { rows, span } = waterfall(hops, null);
    expect(rows).toHaveLength(150_000);
    expect(span).toBe(150_001);
  });

  it('shows what still waits from its last attempt until now', () => {
    const waits = {
      id: 7,
      target: 'project_manager',
      operation: 'sync_manuscript',
      state: 'waiting',
      attempts: 1,
    } as const;
    const { rows } = waterfall([hop(7, 1, 1000, 1010, 1020)], { ...waits, queuedAt: 1000, now: 1500 });
    expect(rows.at(-1)).toMatchObject({ attempt: 2, queued: 20, started: null, ended: 500, outcome: 'waiting' });
  });

  it('is empty where nothing has ended yet', () => {
    expect(waterfall([], null)).toEqual({ rows: [], span: 1 });
  });
});
