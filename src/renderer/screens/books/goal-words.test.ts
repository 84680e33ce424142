import { describe, expect, it } from 'vitest';
import type { Writing } from '../../../contracts/writing.ts';
import { goalSentences } from './goal-words.ts';

const base: Writing = {
  goal: { words: 90_000, by: '2026-12-24', daily: null, days_off: ['sat', 'sun'] },
  since: null,
  today: { day: '2026-11-24', written: 0, cut: 0, net: 0, left: null, day_off: false },
  days_in_a_row: 0,
  progress: { target: 90_000, words: 80_000, remaining: 10_000, share: 0.9, days_left: 23, needed_per_day: 435 },
  pace: null,
  forecast: null,
  no_forecast: 'too-few-days',
  days: [],
};

describe('the goal in sentences', () => {
  it('says how far the book is, when it is due and what each day needs', () => {
    expect(goalSentences(base)).toBe(
      '80,000 of 90,000 words stand. It is due on 24 December 2026: 23 writing days, 435 words each. Saturdays and Sundays are days off.',
    );
  });

  it('asks for nothing once the date is past or the words are there', () => {
    const progress = {
      target: 90_000,
      words: 80_000,
      remaining: 10_000,
      share: 0.9,
      days_left: 0,
      needed_per_day: null,
    };
    const goal = { ...base.goal, days_off: [] };
    expect(goalSentences({ ...base, goal: { ...goal, by: '2026-11-01' }, progress })).toContain('It was due on 1 Nov');
    expect(goalSentences({ ...base, goal, progress: { ...progress, words: 90_001, remaining: 0 } })).toBe(
      '90,001 words stand. It is due on 24 December 2026.',
    );
  });

  it('says nothing where there is no goal', () => {
    expect(goalSentences({ ...base, goal: { words: null, by: null, daily: null, days_off: [] }, progress: null })).toBe(
      '',
    );
  });
});
