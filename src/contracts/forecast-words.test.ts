import { describe, expect, it } from 'vitest';
import type { Writing } from './writing.ts';
import { forecastSentence } from './forecast-words.ts';

const writing: Writing = {
  goal: { words: 90_000, by: null, daily: null, days_off: [] },
  since: null,
  today: { day: '2026-11-24', written: 0, cut: 0, net: 0, left: null, day_off: false },
  days_in_a_row: 0,
  progress: { target: 90_000, words: 100, remaining: 89_900, share: 0, days_left: null, needed_per_day: null },
  pace: null,
  forecast: null,
  no_forecast: 'too-few-days',
  days: [],
};

describe('the sentence on when the book will be whole', () => {
  it('names the days between which it will be', () => {
    const forecast = { earliest: '2026-12-02', likely: '2026-12-05', latest: '2026-12-10' };
    expect(forecastSentence({ ...writing, forecast, no_forecast: null })).toBe(
      'At this pace the book is whole between 2 December 2026 and 10 December 2026.',
    );
  });

  it('says why it cannot be told, and when the goal is reached', () => {
    expect(forecastSentence(writing)).toContain('cannot be said: too few days of writing');
    expect(forecastSentence({ ...writing, no_forecast: 'reached' })).toContain('reached the 90,000 words');
  });
});
