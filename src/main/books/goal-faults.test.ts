import { describe, expect, it } from 'vitest';
import { noGoal } from '../../contracts/goal.ts';
import type { Weekday } from '../../contracts/weekdays.ts';
import { goalFaults } from './goal-faults.ts';

const today = '2026-11-24';
const everyDay: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const titles = (typed: unknown): readonly string[] =>
  goalFaults(typed, noGoal, today).map(({ field, title }) => `${field}: ${title}`);

describe('a typed goal', () => {
  it('has no fault where it can be set, or is taken away', () => {
    expect(titles({ words: 90_000, by: '2027-03-31', daily: 500, days_off: ['sun'] })).toEqual([]);
    expect(titles({ words: null, by: null, daily: null, days_off: [] })).toEqual([]);
  });

  it('is faulted field by field, all at once', () => {
    expect(titles({ words: 'ninety thousand', by: '2027-02-30', daily: -5, days_off: everyDay })).toEqual([
      'words: This is no number of words.',
      'by: The calendar has no such date.',
      'daily: A goal is at least one word.',
      'days_off: No day is left for writing.',
    ]);
    expect(titles({ words: 1e12 })).toEqual(['words: This is more than a book can be.']);
    expect(titles({ words: 90_000.5 })).toEqual(['words: This is no number of words.']);
  });

  it('is faulted at its date where that is past, or holds for nothing', () => {
    expect(titles({ words: 9, by: '2026-11-23' })).toEqual(['by: The date 2026-11-23 is past.']);
    expect(titles({ by: '2027-01-01' })).toEqual([expect.stringMatching(/^by: A date needs a number of words/u)]);
  });

  it('says with every fault what to do', () => {
    for (const { advice } of goalFaults({ words: '?', by: '?', daily: '?', days_off: everyDay }, noGoal, today)) {
      expect(advice).toMatch(/^(?:Write|Leave) .*\.$/u);
    }
  });
});
