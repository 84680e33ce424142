import { describe, expect, it } from 'vitest';
import { contains, isSpace, textOf, trimSpan } from './span.ts';

describe('a span', () => {
  it('covers the text from its start up to its end', () => {
    expect(textOf('The gate was open.', { start: 4, end: 8 })).toBe('gate');
  });

  it('loses the white space at both ends when trimmed', () => {
    const text = '\r\n  The gate.\u00a0\n';
    expect(textOf(text, trimSpan(text, { start: 0, end: text.length }))).toBe('The gate.');
  });

  it('is empty where there was nothing but white space', () => {
    const trimmed = trimSpan('a   b', { start: 1, end: 4 });
    expect(trimmed.end - trimmed.start).toBe(0);
  });

  it('contains what lies within its borders', () => {
    expect(contains({ start: 2, end: 9 }, { start: 2, end: 9 })).toBe(true);
    expect(contains({ start: 2, end: 9 }, { start: 1, end: 4 })).toBe(false);
  });

  it('knows white space as a regular expression does', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      expect(isSpace(unit)).toBe(/\s/u.test(String.fromCharCode(unit)));
    }
  });
});
