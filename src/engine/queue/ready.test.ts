import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, toEntry } from './entry.ts';
import { createReady, oldestEvery } from './ready.ts';

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
    },
    0,
    0,
  );
}

describe('what could run', () => {
  it('goes by priority, and by age within one', () => {
    const ready = createReady();
    for (const [id, priority] of [
      [1, 5],
      [2, 9],
      [3, 1],
      [4, 9],
      [5, 5],
    ] as const) {
      ready.add(entryOf(id, priority));
    }
    const taken = Array.from({ length: 6 }, () => ready.take()?.head.id);
    expect(taken).toEqual([2, 4, 1, 5, 3, undefined]);
  });

  it('takes the lowest in bounded time while higher ones keep coming', () => {
    const ready = createReady();
    const [older, lowest] = [entryOf(1, 1), entryOf(2, 1)];
    ready.add(older);
    ready.add(lowest);
    let taken = 0;
    for (let id = 3; ; id += 1) {
      ready.add(entryOf(id, 10));
      taken += 1;
      if (ready.take() === lowest) break;
    }
    expect(taken).toBe(2 * oldestEvery);
  });

  it('gives each once, and nothing that was deleted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ priority: fc.integer({ min: 1, max: 10 }), gone: fc.boolean() }), { maxLength: 80 }),
        wanted => {
          const ready = createReady();
          const entries = wanted.map(({ priority }, index) => entryOf(index + 1, priority));
          for (const entry of entries) ready.add(entry);
          wanted.forEach(({ gone }, index) => {
            if (gone) ready.delete(entries[index] as Entry);
          });
          const left = entries.filter((_, index) => wanted[index]?.gone === false);
          const taken = Array.from({ length: ready.size }, () => ready.take());
          expect(new Set(taken)).toEqual(new Set(left));
          expect(taken).toHaveLength(left.length);
          expect(ready.take()).toBeUndefined();
        },
      ),
    );
  });
});
