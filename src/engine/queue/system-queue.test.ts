import { describe, expect, it } from 'vitest';
import type { ItemHead } from '../../contracts/items.ts';
import { toEntry } from './entry.ts';
import { createSystemQueue } from './system-queue.ts';

function headOf(id: number, more: Partial<ItemHead> = {}): ItemHead {
  return {
    id,
    trace: id,
    source: 'test',
    system: 's',
    operation: 'o',
    data: '{}',
    priority: 5,
    attempts: 0,
    queuedAt: 0,
    runAt: 0,
    orderingKey: null,
    waitsFor: [],
    waitRule: null,
    ...more,
  };
}

describe('items of one key', () => {
  it('run one at a time, also where a replayed one with an older id comes while another runs', () => {
    const queue = createSystemQueue(() => undefined);
    const running = toEntry(headOf(7, { orderingKey: 'k' }), 0, 0);
    const behind = toEntry(headOf(9, { orderingKey: 'k' }), 0, 0);
    const replayed = toEntry(headOf(3, { orderingKey: 'k' }), 0, 0);
    queue.add(running, 0);
    queue.add(behind, 0);
    expect(queue.take(0)).toBe(running);
    queue.add(replayed, 0);
    expect(queue.take(0)).toBeUndefined();
    queue.end(running, 1);
    expect(queue.take(1)).toBe(replayed);
    expect(queue.take(1)).toBeUndefined();
    queue.end(replayed, 2);
    expect(queue.take(2)).toBe(behind);
  });
});

describe('delayed items', () => {
  it('are woken in time, whatever became of one that was delayed twice', () => {
    const queue = createSystemQueue(() => undefined);
    const twice = toEntry(headOf(1, { runAt: 10 }), 0, 0);
    const other = toEntry(headOf(2, { runAt: 50 }), 0, 0);
    queue.add(twice, 0);
    queue.add(other, 0);
    // Its time has come and it is looked at before the timer: it runs, fails, and waits for longer.
    queue.offer(twice, 20);
    expect(queue.take(20)).toBe(twice);
    Object.assign(twice, { dueAt: 900, runAt: 900 });
    queue.putBack(twice, 30);
    expect(queue.wake(40, 40)).toBe(50);
    expect(queue.wake(50, 50)).toBe(900);
    expect(queue.take(50)).toBe(other);
    expect(queue.wake(900, 900)).toBeNull();
    expect(queue.take(900)).toBe(twice);
  });
});
