import { describe, expect, it } from 'vitest';
import { goalChange, weekdaysFrom } from './goal-options.ts';

describe('a goal on the command line', () => {
  it('changes what is given, and nothing else', () => {
    expect(goalChange({})).toBeNull();
    expect(goalChange({ words: 90_000, by: 'none' })).toEqual({ words: 90_000, by: null });
    expect(goalChange({ daysOff: ['sun'] })).toEqual({ days_off: ['sun'] });
  });

  it('is cleared whole, or changed, not both', () => {
    expect(goalChange({ clear: true })).toEqual({ words: null, by: null, daily: null, days_off: [] });
    expect(() => goalChange({ clear: true, daily: 500 })).toThrow('not both');
  });

  it.each([
    ['sat,sun', ['sat', 'sun']],
    ['Sunday, saturday', ['sat', 'sun']],
    ['wed wed', ['wed']],
    ['someday', null],
    ['s', null],
    ['', null],
  ])('has days off: %j', (text, days) => {
    expect(weekdaysFrom(text)).toEqual(days);
  });
});
