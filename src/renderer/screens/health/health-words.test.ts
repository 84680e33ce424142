import { describe, expect, it } from 'vitest';
import type { Alert, HealthSample, HealthView } from '../../../contracts/health.ts';
import { clockTime, dayWords, healthNote, healthSentence, lasted, measured } from './health-words.ts';
import { snoozeUntil } from './snooze-until.ts';

const now = new Date(2026, 4, 1, 14, 30).getTime();

function alert(more: Partial<Alert> = {}): Alert {
  return {
    id: 1,
    system: 'project_manager',
    rule: 'dead_letters',
    level: 'warning',
    openedAt: now,
    resolvedAt: null,
    acknowledgedAt: null,
    snoozedUntil: null,
    cause: 'In Projects, 1 item could not be done.',
    cure: 'Look at the dead letters in Systems.',
    value: 1,
    threshold: 1,
    unit: 'items',
    ...more,
  };
}

function viewOf(...open: Alert[]): HealthView {
  return { level: 'healthy', since: now, systems: [{ id: 'project_manager', level: 'healthy' }], open };
}

describe('the sentence of Health', () => {
  it('says what needs a hand, and what is known already', () => {
    expect(healthSentence(viewOf(), now)).toBe('All is well.');
    expect(healthSentence(viewOf(alert()), now)).toBe('One thing needs a hand.');
    expect(healthSentence(viewOf(alert(), alert({ level: 'critical' })), now)).toBe(
      'Two things need a hand, one of them at once.',
    );
    expect(healthSentence(viewOf(alert({ level: 'critical' })), now)).toBe('One thing needs a hand, at once.');
    expect(healthSentence(viewOf(alert({ acknowledgedAt: now })), now)).toBe('One thing is amiss, and you know of it.');
    expect(healthSentence(viewOf(alert({ snoozedUntil: now - 1 })), now)).toBe('One thing needs a hand.');
  });

  it('counts what is over', () => {
    expect(healthNote(viewOf(), [alert({ resolvedAt: now - 1000 })], now)).toBe(
      'One system and the machine are looked at each second. One alert of the last day is over.',
    );
  });
});

describe('a day in words', () => {
  const minute = (at: number, most: number, level: HealthSample['level'] = 'healthy'): HealthSample => ({
    at,
    count: 60,
    level,
    depth: { min: 0, mean: most / 2, max: most },
    dead: 0,
    settled: 0,
    p95: null,
    worst: {},
  });

  it('names the peak and how long something was wrong', () => {
    expect(dayWords([], 0, now)).toBe('Nothing waits; nothing is on record yet.');
    expect(dayWords([minute(now, 0)], 0, now)).toBe('Nothing waits; nothing had to.');
    expect(dayWords([minute(now - 60_000, 1240, 'warning'), minute(now, 3)], 1, now)).toBe(
      '1 waits now; at most 1,240 did, at 14:29; a warning for 1 minute.',
    );
  });
});

describe('times and figures', () => {
  it('name the days next to today', () => {
    expect(clockTime(now, now)).toBe('14:30');
    expect(clockTime(now - 86_400_000, now)).toBe('yesterday, 14:30');
    expect(clockTime(snoozeUntil('tomorrow', new Date(now)), now)).toBe('tomorrow, 08:00');
    expect(clockTime(now - 5 * 86_400_000, now)).toBe('Sun 26 Apr, 14:30');
  });

  it('agree with their unit', () => {
    expect(measured(1, 'items')).toBe('1 item');
    expect(measured(7, 'items')).toBe('7 items');
    expect(measured(4.25, 'times')).toBe('4.3 times');
    expect(measured(81_527.4, 'MB')).toBe('81,527 MB');
    expect([40_000, 700_000, 10_800_000].map(lasted)).toEqual(['40 s', '12 min', '3 h']);
  });
});

describe('a snooze', () => {
  it('until tomorrow ends at eight in the morning', () => {
    const late = new Date(2026, 11, 31, 23, 50);
    expect(new Date(snoozeUntil('tomorrow', late))).toEqual(new Date(2027, 0, 1, 8));
    expect(snoozeUntil('quarter', late) - late.getTime()).toBe(900_000);
  });
});
