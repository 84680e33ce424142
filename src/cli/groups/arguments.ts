/** Turns the words of the command line into numbers, ids and days; throws commander's error where they are none. */
import { InvalidArgumentError } from 'commander';
import { spanAdvice, spanOf } from '../../contracts/span.ts';
import type { Weekday } from '../../contracts/weekdays.ts';
import { weekdaysFrom } from '../books/goal-options.ts';

export function itemId(text: string): number {
  return wholeNumber(1, Number.MAX_SAFE_INTEGER)(text);
}

/** For an argument that may be given several times. */
export function idList(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, itemId(text)];
}

export function wholeNumber(low: number, high: number): (text: string) => number {
  return text => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new InvalidArgumentError(`It is a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}

/** A span of time such as 500ms, 10s, 15min, 2h or 1d, in milliseconds. */
export function span(words: string): number {
  const ms = spanOf(words);
  if (ms === null) throw new InvalidArgumentError(spanAdvice);
  return ms;
}

/** Ids with commas between them. */
export function ids(words: string): readonly number[] {
  return words.split(',').map(one => itemId(one.trim()));
}

/** At least one character that is no blank. */
export function text(words: string): string {
  if (words.trim() === '') throw new InvalidArgumentError('It is empty.');
  return words.trim();
}

/** The same, or the word `none`. */
export function orNone<T>(parse: (words: string) => T): (words: string) => T | 'none' {
  return words => (words.trim().toLowerCase() === 'none' ? 'none' : parse(words));
}

/** A date that the calendar has. */
export function date(words: string): string {
  const at = Date.parse(`${words}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(words) || Number.isNaN(at) || !new Date(at).toISOString().startsWith(words)) {
    throw new InvalidArgumentError('It is a date, such as 2027-06-30, or none.');
  }
  return words;
}

export function daysOff(words: string): readonly Weekday[] {
  if (words.trim().toLowerCase() === 'none') return [];
  const days = weekdaysFrom(words);
  if (days === null) throw new InvalidArgumentError('They are days of the week, such as sat,sun, or none.');
  return days;
}
