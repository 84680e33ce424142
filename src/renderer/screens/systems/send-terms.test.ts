import { describe, expect, it } from 'vitest';
import { noTerms, readTerms } from './send-terms.ts';

describe('what is typed of when an item is to run', () => {
  it('is nothing where nothing is typed', () => {
    expect(readTerms(noTerms)).toEqual({ ok: true, terms: {} });
    expect(readTerms({ ...noTerms, delay: '  ', rule: 'any-done' })).toEqual({ ok: true, terms: {} });
  });

  it('is sent in milliseconds and numbers', () => {
    const typed = {
      priority: '9',
      delay: '1.5 h',
      every: '15min',
      after: '',
      rule: 'all-done',
      key: 'k',
      window: '2d',
    };
    expect(readTerms({ ...noTerms, ...typed, rule: 'all-done' })).toEqual({
      ok: true,
      terms: { priority: 9, delayMs: 5_400_000, everyMs: 900_000, dedupeKey: 'k', dedupeWindowMs: 172_800_000 },
    });
    expect(readTerms({ ...noTerms, after: '12, 13', rule: 'any-ended' })).toEqual({
      ok: true,
      terms: { after: { items: [12, 13], rule: 'any-ended' } },
    });
  });

  it('is said to be wrong field by field', () => {
    const wrong = { priority: '11', delay: 'soon', every: '-1s', after: '12;13', window: '1h' };
    const read = readTerms({ ...noTerms, ...wrong });
    expect(read).toMatchObject({ ok: false });
    expect(Object.keys(read.ok ? {} : read.faults).sort()).toEqual(['after', 'delay', 'every', 'key', 'priority']);
  });
});
