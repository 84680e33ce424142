import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countWords, findTokens } from './words.ts';

describe('words', () => {
  it('are the stretches between white space', () => {
    expect(countWords("Don't go — not tonight.\r\n\r\nPlease.")).toBe(6);
    expect(countWords(' \n ')).toBe(0);
  });

  it('can be counted in a part of a text', () => {
    expect(countWords('one two three four', 4, 13)).toBe(2);
  });

  it('are as many as splitting at white space gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '’', '-', ' ', '\n', '\t', '\u00a0', '😀', 'я') }), text => {
        expect(countWords(text)).toBe(text.split(/\s+/u).filter(word => word !== '').length);
      }),
    );
  });
});

describe('tokens', () => {
  const tokensOf = (text: string): readonly string[] =>
    findTokens(text).map(({ start, end }) => text.slice(start, end));

  it('keep apostrophes, hyphens and points inside words', () => {
    expect(tokensOf("The mill-wheel didn’t turn; it wasn't 3.5 feet wide.")).toEqual([
      ...['The', 'mill-wheel', 'didn’t', 'turn', ';', 'it', "wasn't", '3.5', 'feet', 'wide', '.'],
    ]);
  });

  it('leave quotation marks and dashes apart', () => {
    expect(tokensOf("'Ada,' he said--'wait.'")).toEqual([
      ...["'", 'Ada', ',', "'", 'he', 'said', '-', '-', "'", 'wait', '.', "'"],
    ]);
  });

  it('read every script', () => {
    expect(tokensOf('Она ушла. 猫')).toEqual(['Она', 'ушла', '.', '猫']);
  });
});
