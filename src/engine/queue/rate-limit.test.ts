import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

describe('a rate limit', () => {
  it('lets the allowed number begin at once, and the next when the first is long enough ago', () => {
    const limit = createRateLimit({ items: 2, perMs: 100 });
    for (const now of [0, 30]) {
      expect(limit.nextAt(now)).toBe(now);
      limit.took(now);
    }
    expect(limit.nextAt(40)).toBe(100);
    limit.took(100);
    expect(limit.nextAt(101)).toBe(130);
  });

  it('is held in every stretch of time, whenever items come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }),
        (items, perMs, pauses) => {
          const limit = createRateLimit({ items, perMs });
          const begun: number[] = [];
          let now = 0;
          for (const pause of pauses) {
            now = Math.max(now + pause, limit.nextAt(now + pause));
            limit.took(now);
            begun.push(now);
          }
          for (const start of begun) {
            expect(begun.filter(at => at >= start && at < start + perMs).length).toBeLessThanOrEqual(items);
          }
        },
      ),
    );
  });
});
