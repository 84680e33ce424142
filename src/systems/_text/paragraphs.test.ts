import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findParagraphs } from './paragraphs.ts';

const paragraphsOf = (text: string): readonly string[] =>
  findParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('are parted by blank lines, and wrapped lines stay together', () => {
    const text = 'The mill had stood empty\nfor a year and nobody\nwent near it.\n\nThen the wheel\nturned again.\n';
    expect(paragraphsOf(text)).toEqual([
      'The mill had stood empty\nfor a year and nobody\nwent near it.',
      'Then the wheel\nturned again.',
    ]);
  });

  it('are found with Windows line ends, and blank lines that hold spaces', () => {
    expect(paragraphsOf('It rained.\r\n \t\r\nIt stopped.\r\n')).toEqual(['It rained.', 'It stopped.']);
  });

  it('are lines where a manuscript has one to each line', () => {
    const text = 'Ruth shut the door.\n“Who was it?” he asked.\n“Nobody.”\nHe did not believe her.';
    expect(paragraphsOf(text)).toHaveLength(4);
  });

  it('begin at indented lines where nothing else parts them', () => {
    const text = [
      '    Ruth had shut the door and stood with',
      'her back to it, listening to the steps',
      'going down.',
      '    He asked her who it was and she did',
      'not say, because she did not know what',
      'to say.',
      '    The steps came back after an hour of',
      'this, and stopped.',
    ].join('\n');
    expect(paragraphsOf(text).map(paragraph => paragraph.split(' ')[0])).toEqual(['Ruth', 'He', 'The']);
  });

  it('are none in an empty text', () => {
    expect(findParagraphs('')).toEqual([]);
    expect(findParagraphs(' \r\n\n ')).toEqual([]);
  });

  it('hold all that is not white space, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\r\n', '\t', 'B', '"', '\u2029') }), text => {
        let at = 0;
        for (const { start, end } of findParagraphs(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
