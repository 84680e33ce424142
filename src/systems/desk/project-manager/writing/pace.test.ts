import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, weekdayOf } from '../../../../contracts/calendar.ts';
import type { Goal, WritingDay } from '../../../../contracts/writing.ts';
import { goalProblem, noGoal } from '../../../../contracts/goal.ts';
import { afterWritingDays, outlook, paceOf, pastDays, writingDaysUntil } from './pace.ts';
import { writingView } from './writing-view.ts';

const today = '2026-11-24';
const sundaysOff: Goal = { ...noGoal, words: 90_000, daily: 500, days_off: ['sun'] };
const written = (day: string, words: number, cut = 0): WritingDay => ({
  day,
  written: words,
  cut,
  net: words - cut,
  words: 0,
});

describe('a day', () => {
  it('is the writer’s own', () => {
    const lateEvening = Date.parse('2026-11-24T23:30:00Z');
    expect(dayOf(lateEvening, 60)).toBe('2026-11-25');
    expect(dayOf(lateEvening, -300)).toBe('2026-11-24');
    expect(weekdayOf(today)).toBe('tue');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('a forecast', () => {
  it('abstains without a target, with few days, and where the book does not grow', () => {
    const view = (goal: Goal, days: readonly WritingDay[]) =>
      writingView({ goal, since: { day: '2026-10-01', words: 50_000 }, days, words: 60_000, today });
    expect(view(noGoal, [])).toMatchObject({ forecast: null, no_forecast: 'no-target' });
    const two = [written('2026-11-20', 900), written('2026-11-21', 900)];
    expect(view(sundaysOff, two)).toMatchObject({ forecast: null, no_forecast: 'too-few-days', pace: null });
    const cutting = ['2026-11-18', '2026-11-19', '2026-11-20'].map(day => written(day, 100, 700));
    expect(view(sundaysOff, cutting)).toMatchObject({ forecast: null, no_forecast: 'not-growing' });
    expect(view({ ...sundaysOff, words: 60_000 }, two)).toMatchObject({ no_forecast: 'reached' });
  });

  it('is exact for a writer who never varies, and steps over days off', () => {
    const past = Array.from({ length: 20 }, () => 500);
    const { forecast } = outlook(3_000, past, sundaysOff, today);
    // Tuesday to Saturday are five days; the sixth is a Monday.
    expect(forecast).toEqual({ earliest: '2026-11-30', likely: '2026-11-30', latest: '2026-11-30' });
  });

  it('holds in about eight of ten cases, for writers whose days are alike', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const day = (): number => (random() < 0.3 ? 0 : Math.round(200 + 1_300 * random()));
    let within = 0;
    let said = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const { forecast } = outlook(30_000, Array.from({ length: 28 }, day), noGoal, today);
      if (forecast === null) continue;
      said += 1;
      let days = 0;
      for (let words = 0; words < 30_000; days += 1) words += day();
      const done = afterWritingDays(noGoal, today, days);
      if (forecast.earliest <= done && done <= forecast.latest) within += 1;
    }
    expect(said).toBeGreaterThan(390);
    expect(within / said).toBeGreaterThan(0.74);
    expect(within / said).toBeLessThan(0.9);
  });

  it('lies in order, and never before today', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 3_000 }), { minLength: 5, maxLength: 28 }),
        fc.integer({ min: 1, max: 200_000 }),
        (past, remaining) => {
          const { forecast } = outlook(remaining, past, sundaysOff, today);
          if (forecast === null) return;
          expect([today, forecast.earliest, forecast.likely, forecast.latest]).toEqual(
            [today, forecast.earliest, forecast.likely, forecast.latest].sort(),
          );
          expect(writingDaysUntil(sundaysOff, today, forecast.likely)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the pace', () => {
  it('leaves out today, the day of the first reading and days off, though not what was written on them', () => {
    const days = [
      written('2026-11-16', 9_000),
      written('2026-11-22', 600),
      written('2026-11-23', 100),
      written(today, 9),
    ];
    // 17 to 23 November without Sunday the 22nd.
    const past = pastDays(days, sundaysOff, '2026-11-16', today);
    expect(past).toHaveLength(6);
    expect(past.reduce((sum, words) => sum + words, 0)).toBe(700);
    expect(paceOf([0, 0, 0, 100, 100, 700])).toEqual({ words_per_day: 150, days: 6, days_written: 3 });
  });

  it('tells days without a gap over days off, and what today still asks for', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-23'].map(day => written(day, 300));
    const view = writingView({ goal: sundaysOff, since: null, days, words: 60_000, today });
    expect(view).toMatchObject({ days_in_a_row: 3, today: { net: 0, left: 500, day_off: false } });
    expect(view.progress).toMatchObject({ remaining: 30_000, days_left: null, needed_per_day: null });
    const due = writingView({ goal: { ...sundaysOff, by: '2026-11-30' }, since: null, days, words: 87_000, today });
    expect(due.progress).toMatchObject({ days_left: 6, needed_per_day: 500 });
  });
});

describe('a goal', () => {
  it('needs words for its date, and a date that is not past', () => {
    expect(goalProblem(noGoal, { by: '2027-01-01' }, today)).toMatch(/number of words/);
    expect(goalProblem(noGoal, { words: 9, by: '2026-11-23' }, today)).toMatch(/past/);
    expect(goalProblem({ ...noGoal, words: 9, by: '2026-11-01' }, { daily: 5 }, today)).toBeNull();
    expect(goalProblem(noGoal, { words: 9, by: today }, today)).toBeNull();
  });
});
