import { describe, expect, it } from 'vitest';
import { age, allTermsOf, duration, stateOf, termsOf, tickWords } from './item-words.ts';

describe('times of items', () => {
  it('are as short as they can honestly be', () => {
    expect([0.42, 31.4, 4_250, 61_000, 200_000].map(duration)).toEqual(['0.4 ms', '31 ms', '4.3 s', '61 s', '3 min']);
    expect([0, 12_900, 200_000].map(passed => age(1_000_000, 1_000_000 + passed))).toEqual(['now', '12 s', '3 min']);
  });

  it('stand round under an axis', () => {
    expect([0.5, 5, 2_500, 10_000, 600_000].map(tickWords)).toEqual(['0.5 ms', '5 ms', '2.5 s', '10 s', '10 min']);
  });
});

describe('what keeps an item', () => {
  it('is told where there is something to tell', () => {
    expect(termsOf({ everyMs: null, waitsFor: [] })).toBe('');
    expect(termsOf({ everyMs: 900_000, waitsFor: [] })).toBe('every 15 min');
    expect(termsOf({ everyMs: null, waitsFor: [12, 13] })).toBe('after 2 others');
    expect(termsOf({ everyMs: null, waitsFor: [12] })).toBe('after 12');
    expect(allTermsOf({ everyMs: null, waitsFor: [12, 13] })).toBe('Waits for 12 and 13');
    expect(allTermsOf({ everyMs: 60_000, waitsFor: [] })).toBe('Comes again every 60 s');
    expect(allTermsOf({ everyMs: null, waitsFor: [] })).toBeUndefined();
  });

  it('is its time, or the next attempt', () => {
    expect(stateOf({ state: 'delayed', attempts: 0 })).toBe('comes later');
    expect(stateOf({ state: 'delayed', attempts: 1 })).toBe('waits to retry');
  });
});
