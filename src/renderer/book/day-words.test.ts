import { describe, expect, it } from 'vitest';
import { momentWords, weekdayWords } from './day-words.ts';

describe('days in words', () => {
  it('are those of the calendar, wherever the clocks are', () => {
    expect(weekdayWords('2026-11-24')).toBe('Tuesday 24 November');
  });

  it('are told from now where they are near', () => {
    const now = new Date(2026, 10, 24, 9, 30).getTime();
    expect(momentWords(new Date(2026, 10, 24, 8, 15).getTime(), now)).toBe('today, 08:15');
    expect(momentWords(new Date(2026, 10, 23, 23, 5).getTime(), now)).toBe('yesterday, 23:05');
    expect(momentWords(new Date(2026, 10, 1, 7, 0).getTime(), now)).toBe('1 November, 07:00');
    expect(momentWords(new Date(2025, 11, 31, 7, 0).getTime(), now)).toBe('31 December 2025, 07:00');
  });
});
