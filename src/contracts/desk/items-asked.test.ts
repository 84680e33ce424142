import { describe, expect, it } from 'vitest';
import type { ItemState, ItemView } from '../items.ts';
import { itemsAsked, itemsFilter } from './items-asked.ts';

const item = (id: number, state: ItemState): ItemView => ({
  id,
  trace: id,
  source: 'test',
  target: 'project_manager',
  operation: 'get_project',
  state,
  priority: 0,
  attempts: 1,
  queuedAt: 0,
  runAt: null,
  endedAt: null,
  everyMs: null,
  waitsFor: [],
  error: null,
});

describe('items of one state', () => {
  it('are asked for by their lane, so that none are out of sight behind those of others', () => {
    expect(itemsFilter({ state: 'dead', limit: 5 })).toEqual({ state: 'dead', limit: 5 });
    expect(itemsFilter({ state: 'delayed', system: 'a', limit: 5 })).toMatchObject({
      state: 'outstanding',
      system: 'a',
    });
    expect(itemsFilter({ state: 'cancelled', limit: 5 }).limit).toBeGreaterThan(5);
    expect(itemsFilter({ limit: 5 })).toEqual({ limit: 5 });
  });

  it('are told from those that share their lane', () => {
    const found = [item(4, 'waiting'), item(3, 'waiting'), item(2, 'delayed'), item(1, 'waiting')];
    const ids = (state: ItemState | undefined, limit = 9): readonly number[] =>
      itemsAsked(found, id => id === 3, { state, limit }).items.map(one => one.id);
    expect(ids('waiting')).toEqual([4, 1]);
    expect(ids('waiting', 1)).toEqual([4]);
    expect(ids('processing')).toEqual([3]);
    expect(ids(undefined)).toEqual([4, 3, 2, 1]);
  });
});
