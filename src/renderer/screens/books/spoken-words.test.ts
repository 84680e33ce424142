import { describe, expect, it } from 'vitest';
import { spokenWords } from './spoken-words.ts';

describe('how much is spoken', () => {
  it('is a share of the words that were read', () => {
    expect(spokenWords({ words: 2000, spoken: 500, complete: true })).toEqual({
      share: '25 %',
      meaning: 'of the words are in quotations, 500 of 2,000',
    });
    expect(spokenWords({ words: 2000, spoken: 3, complete: false })).toEqual({
      share: 'under 1 %',
      meaning: 'of the words are in quotations, 3 of 2,000 so far',
    });
  });

  it('is not known where nothing was read', () => {
    expect(spokenWords({ words: 0, spoken: 0, complete: false }).meaning).toBe('not read yet');
  });
});
