import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, laneLength } from './lane-lengths.ts';

it('is longer for more, never beyond the lane, and nothing for nothing', () => {
  const count = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(count, count, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(laneLength(less, 500)).toBeLessThanOrEqual(laneLength(more, 500));
      expect(laneLength(more, 500)).toBeLessThanOrEqual(500);
      expect(blocksOf(less, 500, 17)).toBeLessThanOrEqual(Math.max(1, less));
    }),
  );
  expect(laneLength(0, 500)).toBe(0);
  expect(blocksOf(0, 500, 17)).toBe(0);
  expect(blocksOf(3, 500, 17)).toBe(3);
});
