import { describe, expect, it } from 'vitest';
import { figuresOf } from '../book/sample-figures.ts';
import { keepTallies, ratesOf, tallyOf } from './rates.ts';
import type { Tally } from './rates.ts';

const tally = (at: number, processed: number) => tallyOf(figuresOf({ identity_processor: { processed } }), at);

describe('rates', () => {
  it('counts settlements between two moments', () => {
    expect(ratesOf([tally(0, 10), tally(500, 40)]).get('identity_processor')).toBe(60);
  });

  it('says nothing of a single moment', () => {
    expect(ratesOf([tally(0, 10)]).size).toBe(0);
  });

  it('measures over about the last second, so that a burst is soon forgotten', () => {
    let tallies: readonly Tally[] = [];
    for (const [at, processed] of [
      [0, 0],
      [100, 1000],
      [2000, 1010],
      [3000, 1010],
      [4000, 1010],
      [5000, 1010],
    ] as const) {
      tallies = keepTallies(tallies, tally(at, processed));
    }
    expect(ratesOf(tallies).get('identity_processor')).toBe(0);
  });
});
