import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { NewItem, Settlement, Turn } from '../contracts/storage.ts';
import { packTurn, unpackTurn } from './turn-packing.ts';

const name = fc.constantFrom('a', 'b', '', 'ä/ß', 'fact:scene');
const key = fc.option(fc.string({ maxLength: 6 }));
const time = fc.integer({ min: 0, max: 2e12 });
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const terms = fc.record(
  { everyMs: time, after: fc.constant({ items: [1, 2], rule: 'any-done' as const }), dedupeWindowMs: time },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    source: name,
    system: name,
    operation: name,
    data: fc.json({ maxDepth: 1 }),
    priority: fc.integer({ min: 1, max: 10 }),
    queuedAt: time,
    runAt: time,
    trace: fc.option(id),
    orderingKey: key,
    dedupeKey: key,
    terms,
  },
  {
    requiredKeys: [
      'source',
      'system',
      'operation',
      'data',
      'priority',
      'queuedAt',
      'runAt',
      'trace',
      'orderingKey',
      'dedupeKey',
    ],
  },
) as fc.Arbitrary<NewItem>;
const ended = { id, startedAt: fc.option(time), endedAt: time };
const error = fc.constant({ code: 'time-limit', message: 'm', advice: 'a', retryable: true } as const);
const settlement = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), ...ended, output: fc.json({ maxDepth: 1 }) }),
  fc.record({
    kind: fc.constant('done' as const),
    ...ended,
    output: fc.string(),
    fold: fc.constant({ from: 0, hashes: ['h'], digest: 'd' }),
  }),
  fc.record({ kind: fc.constant('cancelled' as const), ...ended }),
  fc.record({ kind: fc.constant('dead' as const), ...ended, error }),
  fc.record({ kind: fc.constant('retry' as const), ...ended, error, runAt: time }),
) as fc.Arbitrary<Settlement>;

test('a turn that crosses between threads is the same turn', () => {
  fc.assert(
    fc.property(
      fc.record<Turn>({
        number: id,
        enqueue: fc.array(item),
        settle: fc.array(settlement),
        holds: fc.array(fc.record({ slot: name, ids: fc.array(id, { maxLength: 3 }) }), { maxLength: 3 }),
      }),
      turn => {
        expect(unpackTurn(structuredClone(packTurn(turn)))).toEqual(turn);
      },
    ),
  );
});
