import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, toEntry } from './entry.ts';
import { createReady, oldestEvery, type Ready } from './ready.ts';

function entryOf(id: number, priority: number): Entry {
  return toEntry(
    {
      id,
      trace: id,
      source: 'test',
      system: 's',
      operation: 'o',
      data: '{}',
      priority,
      attempts: 0,
      queuedAt: 0,
      runAt: 0,
      orderingKey: null,
      waitsFor: [],
      waitRule: null,
    },
    0,
    0,
  );
}

function take(ready: Ready): Entry | undefined {
  const entry = ready.peek();
  if (entry !== undefined) ready.take(entry);
  return entry;
}

describe('what could run', () => {
  it('goes by priority, and by age within one', () => {
    const ready = createReady(() => undefined);
    for (const [id, priority] of [
      [1, 5],
      [2, 9],
      [3, 1],
      [4, 9],
      [5, 5],
    ] as const) {
      ready.add(entryOf(id, priority));
    }
    const taken = Array.from({ length: 6 }, () => take(ready)?.head.id);
    expect(taken).toEqual([2, 4, 1, 5, 3, undefined]);
  });

  it('takes the lowest in bounded time while higher ones keep coming', () => {
    const ready = createReady(() => undefined);
    const [older, lowest] = [entryOf(1, 1), entryOf(2, 1)];
    ready.add(older);
    ready.add(lowest);
    let taken = 0;
    for (let id = 3; ; id += 1) {
      ready.add(entryOf(id, 10));
      taken += 1;
      if (take(ready) === lowest) break;
    }
    expect(taken).toBe(2 * oldestEvery);
  });

  it('gives each once, and nothing that was deleted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ priority: fc.integer({ min: 1, max: 10 }), gone: fc.boolean() }), { maxLength: 80 }),
        wanted => {
          const ready = createReady(() => undefined);
          const entries = wanted.map(({ priority }, index) => entryOf(index + 1, priority));
          for (const entry of entries) ready.add(entry);
          wanted.forEach(({ gone }, index) => {
            if (gone) ready.delete(entries[index] as Entry);
          });
          const left = entries.filter((_, index) => wanted[index]?.gone === false);
          const taken = Array.from({ length: ready.size }, () => take(ready));
          expect(new Set(taken)).toEqual(new Set(left));
          expect(taken).toHaveLength(left.length);
          expect(take(ready)).toBeUndefined();
        },
      ),
    );
  });

  it('gives what it knows by id alone in the same order as what it knows whole', () => {
    const order = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4_000 });
    fc.assert(
      fc.property(order, priorities => {
        const whole = createReady(() => undefined);
        const asked = new Set<number>();
        const sparing = createReady(priority => asked.add(priority));
        const entries = new Map<number, Entry>();
        priorities.forEach((priority, index) => {
          const id = index + 1;
          whole.add(entryOf(id, priority));
          entries.set(id, entryOf(id, priority));
          if (!sparing.addFar(id, priority)) sparing.add(entries.get(id) as Entry);
        });
        for (let left = priorities.length; left > 0; left -= 1) expect(next()).toBe(take(whole)?.head.id);
        expect(sparing.size + sparing.far).toBe(0);

        function next(): number | undefined {
          const found = take(sparing);
          if (found !== undefined || asked.size === 0) return found?.head.id;
          for (const priority of asked) {
            const ids = sparing.wanted(priority);
            sparing.brought(priority, ids.at(-1) ?? 0);
            for (const id of ids) sparing.add(entries.get(id) as Entry);
          }
          asked.clear();
          return next();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing while the next is yet to be brought', () => {
    const asked: number[] = [];
    const ready = createReady(priority => asked.push(priority));
    ready.appendFar(Float64Array.of(5, 6), 9);
    ready.add(entryOf(7, 1));
    expect(take(ready)).toBeUndefined();
    expect(asked).toEqual([9]);
    expect(ready.wanted(9)).toEqual([5, 6]);
    ready.brought(9, 6);
    for (const id of [5, 6]) ready.add(entryOf(id, 9));
    expect([take(ready)?.head.id, take(ready)?.head.id, take(ready)?.head.id]).toEqual([5, 6, 7]);
  });

  it('knows far ids, and forgets one that ends', () => {
    const ready = createReady(() => undefined);
    ready.appendFar(Float64Array.of(5, 6, 9), 3);
    expect([ready.hasFar(6), ready.hasFar(7), ready.far]).toEqual([true, false, 3]);
    expect([ready.deleteFar(6), ready.deleteFar(6), ready.hasFar(6), ready.far]).toEqual([true, false, false, 2]);
  });
});
