import { describe, expect, it } from 'vitest';
import type { Writing, WritingDay } from '../../../contracts/writing.ts';
import { dayGrid } from './day-grid.ts';
import { daySentence, daysSentence } from './days-words.ts';

/** 24 November 2026 is a Tuesday. */
const today = '2026-11-24';
const day = (date: string, written: number, cut: number): WritingDay => ({
  day: date,
  written,
  cut,
  net: written - cut,
  words: 10_000,
});
const writing = (since: string, ...days: readonly WritingDay[]): Writing => ({
  goal: { words: null, by: null, daily: null, days_off: ['sun'] },
  since: { day: since, words: 9000 },
  today: { day: today, written: 0, cut: 0, net: 0, left: null, day_off: false },
  days_in_a_row: 0,
  progress: null,
  pace: null,
  forecast: null,
  no_forecast: 'no-target',
  days: [...days],
});

describe('the grid of days', () => {
  it('has a column for each week from the first reading to today, and none before', () => {
    const grid = dayGrid(writing('2026-11-12'), 10);
    expect(grid.columns).toBe(3);
    expect(grid.cells).toHaveLength(13);
    expect(grid.cells[0]).toMatchObject({ day: '2026-11-12', column: 0, row: 3 });
    expect(grid.cells.at(-1)).toMatchObject({ day: today, column: 2, row: 1 });
    expect(grid.cells.filter(one => one.off).map(one => one.day)).toEqual(['2026-11-15', '2026-11-22']);
  });

  it('shows no more weeks than there is room for, and where months begin', () => {
    const grid = dayGrid(writing('2025-01-01'), 8);
    expect(grid.columns).toBe(8);
    expect(grid.cells[0]).toMatchObject({ day: '2026-10-05', column: 0, row: 0 });
    expect(grid.months).toEqual([{ column: 3, month: 11 }]);
  });

  it('gives a mark an area in proportion to its words, and a day of cutting one too', () => {
    const { cells, most } = dayGrid(
      writing('2026-11-20', day('2026-11-20', 1600, 0), day('2026-11-21', 800, 400), day('2026-11-23', 100, 500)),
      8,
    );
    const of = (date: string) => cells.find(one => one.day === date);
    expect(most).toBe(1600);
    expect(of('2026-11-20')).toMatchObject({ dot: 1, ring: 1 });
    expect(of('2026-11-21')).toMatchObject({ dot: 0.5, ring: Math.SQRT1_2 });
    expect(of('2026-11-23')).toMatchObject({ dot: 0.5, ring: 0.25 });
    expect(of('2026-11-22')).toMatchObject({ done: null, dot: 0, ring: 0 });
  });
});

describe('a day in words', () => {
  it('says what was written, what was cut, and what is left of it', () => {
    const { cells } = dayGrid(writing('2026-11-20', day('2026-11-21', 1655, 415), day('2026-11-23', 20, 432)), 8);
    const said = cells.map(daySentence);
    expect(said).toEqual([
      'Friday 20 November: nothing was written.',
      'Saturday 21 November: 1,655 words written, 415 cut, 1,240 more in the end.',
      'Sunday 22 November: a day off.',
      'Monday 23 November: 20 words written, 432 cut, 412 fewer in the end.',
      'Tuesday 24 November: nothing was written.',
    ]);
  });

  it('sums the days that are shown', () => {
    const view = writing('2026-11-20', day('2026-11-21', 1655, 415), day('2026-11-23', 20, 432));
    expect(daysSentence(dayGrid(view, 8))).toBe(
      'Words were written on two of these five days, most on Saturday 21 November: 1,655.',
    );
    expect(daysSentence(dayGrid(writing(today), 8))).toBe('Days are counted from today on: nothing has changed yet.');
  });
});
