import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findParagraphs } from './paragraphs.ts';
import { findSentences } from './sentences.ts';

const sentencesOf = (text: string): readonly string[] =>
  findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at stops before a capital', () => {
    expect(sentencesOf('The tide was out. Nobody came! Would they? They would not.')).toEqual([
      ...['The tide was out.', 'Nobody came!', 'Would they?', 'They would not.'],
    ]);
  });

  it.each([
    'Mr. and Mrs. Lund came with Dr. Hale and J. R. Pryce to St. Anne’s.',
    'He owed her 3.50 at No. 9, e.g. for bread, i.e. for everything.',
    'She lived in the U.S. Army barracks until Capt. Moss left.',
    'It cost nothing, etc. and so on.',
    'Prof. Ek asked what vol. 2 was about.',
  ])('do not end within: %s', sentence => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it('may end with an abbreviation or the pronoun I', () => {
    expect(sentencesOf('He came at 9 p.m. The door was shut.')).toHaveLength(2);
    expect(sentencesOf('They took bread, salt, etc. Nobody saw.')).toHaveLength(2);
    expect(sentencesOf('It was I. He knew it.')).toHaveLength(2);
  });

  it('keep closing marks, and begin with opening ones', () => {
    expect(sentencesOf('“We are late.” (So they were.) “Run!” They ran.')).toEqual([
      ...['“We are late.”', '(So they were.)', '“Run!”', 'They ran.'],
    ]);
    expect(sentencesOf('"Come in." She stood up. \'No.\' _Never._ Not now.')).toHaveLength(5);
  });

  it('go on after a question or a cry within quotation marks when its tag follows', () => {
    expect(sentencesOf('“Who is it?” said he. “Me!” cried Ruth, and laughed.')).toEqual([
      ...['“Who is it?” said he.', '“Me!” cried Ruth, and laughed.'],
    ]);
    expect(sentencesOf('"Who is it?" Ruth asked. "Stop!" Mr. Lund cried.')).toHaveLength(2);
    expect(sentencesOf('"Who is it?" I said at last.')).toHaveLength(1);
    expect(sentencesOf('"Who is it?" Ruth stood up.')).toHaveLength(2);
  });

  it('end at an ellipsis only before a capital', () => {
    expect(sentencesOf('He waited… and waited. . . and left... Then it rained.')).toEqual([
      ...['He waited… and waited. . . and left...', 'Then it rained.'],
    ]);
  });

  it('never cross from one paragraph into the next', () => {
    expect(sentencesOf('CHAPTER ONE\n\nThe tide was\nout\n\nand stayed out.')).toEqual([
      ...['CHAPTER ONE', 'The tide was\nout', 'and stayed out.'],
    ]);
  });

  it('are found in other scripts', () => {
    expect(sentencesOf('Он ушёл. Она осталась.')).toHaveLength(2);
    expect(sentencesOf('猫が来た。犬は帰った。')).toEqual(['猫が来た。', '犬は帰った。']);
  });

  it('cover every paragraph but the white space between them, in order', () => {
    const units = ['a', 'B', ' ', '\n', '\n\n', '.', '!', '"', "'", '”', 'Mr.', '…', '(', ')', '。', 'said'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units) }), text => {
        const sentences = findSentences(text);
        const paragraphs = findParagraphs(text);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(paragraphs.some(paragraph => paragraph.start <= start && end <= paragraph.end)).toBe(true);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
