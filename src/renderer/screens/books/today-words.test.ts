import { describe, expect, it } from 'vitest';
import type { Writing } from '../../../contracts/writing.ts';
import { todaySentence } from './today-words.ts';

const writing = (today: Partial<Writing['today']>, row = 0, daily: number | null = null): Writing => ({
  goal: { words: null, by: null, daily, days_off: [] },
  since: null,
  today: { day: '2026-11-24', written: 0, cut: 0, net: 0, left: null, day_off: false, ...today },
  days_in_a_row: row,
  progress: null,
  pace: null,
  forecast: null,
  no_forecast: 'no-target',
  days: [],
});

describe('today in words', () => {
  it('is honest about what was cut', () => {
    expect(todaySentence(writing({ written: 1655, cut: 415, net: 1240, left: 260 }, 9, 1500))).toBe(
      'You wrote 1,655 and cut 415: 1,240 more in the end. 260 to go. Nine days without a gap.',
    );
    expect(todaySentence(writing({ written: 20, cut: 432, net: -412 }))).toBe(
      'You wrote 20 and cut 432: 412 fewer in the end.',
    );
  });

  it('asks for nothing on a day off, and says when the goal is reached', () => {
    expect(todaySentence(writing({ day_off: true }, 0, 500))).toBe('Nothing was written yet. It is a day off.');
    expect(todaySentence(writing({ written: 510, net: 510, left: 0 }, 1, 500))).toBe(
      'You wrote 510. The goal of the day is reached.',
    );
  });
});
