import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRun } from './repeats.ts';

test('the next run is the first of its row that has not passed', () => {
  const time = fc.integer({ min: 0, max: 2e12 });
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 1_000, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e12 }),
      (due, every, late) => {
        const now = due + late;
        const next = nextRun(due, every, now);
        expect((next - due) % every).toBe(0);
        expect(next).toBeGreaterThan(Math.max(due, now));
        expect(next - every).toBeLessThanOrEqual(Math.max(due, now));
      },
    ),
  );
});
