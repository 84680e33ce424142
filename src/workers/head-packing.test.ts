import { expect, test } from 'vitest';
import fc from 'fast-check';
import { type ItemHead, waitRules } from '../contracts/items.ts';
import { packHeads, unpackHeads } from './head-packing.ts';

const name = fc.constantFrom('a', 'b', '', 'ä/ß', 'fact:scene');
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const head = fc.record<ItemHead>({
  id: whole,
  trace: whole,
  source: name,
  system: name,
  operation: name,
  data: fc.json({ maxDepth: 1 }),
  priority: fc.integer({ min: 1, max: 10 }),
  attempts: fc.integer({ min: 0, max: 9 }),
  queuedAt: whole,
  runAt: whole,
  orderingKey: fc.option(fc.string({ maxLength: 6 })),
  waitsFor: fc.array(whole, { maxLength: 3 }),
  waitRule: fc.option(fc.constantFrom(...waitRules)),
});

test('items that cross between threads are the same items', () => {
  fc.assert(
    fc.property(fc.array(head), heads => {
      expect(unpackHeads(structuredClone(packHeads(heads)))).toEqual(heads);
    }),
  );
});
