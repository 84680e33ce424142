import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../contracts/book.ts';
import { arcSentence, castSentence } from './view-words.ts';

const cast: Cast = { book: 'book', characters: [], quotations: 0, open: 0, complete: true };

describe('the sentences behind the views', () => {
  it('says what of the arc is not read', () => {
    expect(arcSentence({ book: 'book', points: [null, null], turning: [], complete: false })).toBe(
      'No scene is read yet.',
    );
  });

  it('says how many quotations are left open', () => {
    expect(castSentence({ ...cast, quotations: 3120, open: 412 })).toBe(
      'Nobody; 412 of 3,120 quotations are left open, where the text does not tell who speaks.',
    );
    expect(castSentence({ ...cast, complete: false })).toBe('Nobody so far.');
  });
});
