import { describe, expect, it } from 'vitest';
import { age, duration, tickWords } from './item-words.ts';

describe('times of items', () => {
  it('are as short as they can honestly be', () => {
    expect([0.42, 31.4, 4_250, 61_000, 200_000].map(duration)).toEqual(['0.4 ms', '31 ms', '4.3 s', '61 s', '3 min']);
    expect([0, 12_900, 200_000].map(passed => age(1_000_000, 1_000_000 + passed))).toEqual(['now', '12 s', '3 min']);
  });

  it('stand round under an axis', () => {
    expect([0.5, 5, 2_500, 10_000, 600_000].map(tickWords)).toEqual(['0.5 ms', '5 ms', '2.5 s', '10 s', '10 min']);
  });
});
