import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations, findQuoteConvention } from './quotations.ts';

const quotedIn = (text: string): readonly string[] =>
  findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('quotations in double marks', () => {
  it('run from the opening mark to past the closing one, each part of a speech by itself', () => {
    expect(quotedIn('"The boat," said Ruth, "is gone." Nobody answered.')).toEqual(['"The boat,"', '"is gone."']);
    expect(quotedIn('“The boat,” said Ruth—“is gone.”')).toEqual(['“The boat,”', '“is gone.”']);
  });

  it('keep quotations nested in other marks', () => {
    expect(quotedIn('“He said ‘never’ to me,” said Ruth.')).toEqual(['“He said ‘never’ to me,”']);
    expect(quotedIn('"He said \'never\' to me," said Ruth.')).toEqual(['"He said \'never\' to me,"']);
  });

  it('go on over paragraphs that open anew without having closed', () => {
    const text = '“I came at nine.\n\n“I left at ten.”\n\n“And then?”';
    expect(findQuotations(text).map(({ paragraph, continues }) => ({ paragraph, continues }))).toEqual([
      { paragraph: 0, continues: false },
      { paragraph: 1, continues: true },
      { paragraph: 2, continues: false },
    ]);
    expect(quotedIn(text)).toEqual(['“I came at nine.', '“I left at ten.”', '“And then?”']);
  });

  it('end with the paragraph when the closing mark is missing', () => {
    expect(quotedIn('"The boat is gone, said Ruth.\n\nNobody answered.\n\n"Gone?" he asked.')).toEqual([
      ...['"The boat is gone, said Ruth.', '"Gone?"'],
    ]);
  });

  it('end where the next opens when a mark is missing between', () => {
    expect(quotedIn('"The boat is gone," said Ruth. "I saw it go. "Why?" he asked.')).toEqual([
      ...['"The boat is gone,"', '"I saw it go.', '"Why?"'],
    ]);
  });

  it('leave out words that are only mentioned', () => {
    expect(quotedIn('The word "harbour" was painted on a so-called "boat" by the quay.')).toEqual([]);
    expect(quotedIn('She whispered "yes" and sat down.')).toEqual(['"yes"']);
    expect(quotedIn('Then she cried: "Enough!"')).toEqual(['"Enough!"']);
  });

  it('leave out letters and verse that are set in', () => {
    const text = [
      'The letter had come by the evening post, and she read it',
      'standing up, by the light of the window, before he could',
      'see her face.',
      '',
      '     "Dear Ruth, the boat is sold and I am going home by the',
      '     first train."',
      '',
      '"What does he say?" he asked her, and he put down his book',
      'on the arm of the chair.',
      '',
      '"Nothing," she said.',
    ].join('\n');
    expect(quotedIn(text)).toEqual(['"What does he say?"', '"Nothing,"']);
  });
});

describe('quotations in single marks', () => {
  it('are told from apostrophes', () => {
    const text = "'I don't know,' said the boys' father. 'Ask the captain o' the boat. 'Tis his.'";
    expect(findQuoteConvention(text)).toBe('single');
    expect(quotedIn(text)).toEqual(["'I don't know,'", "'Ask the captain o' the boat. 'Tis his.'"]);
  });

  it('are found when curly, with quotations nested in double marks', () => {
    const text = '‘It’s the Lunds’ boat,’ said Ruth. ‘He called it “the tub”.’';
    expect(quotedIn(text)).toEqual(['‘It’s the Lunds’ boat,’', '‘He called it “the tub”.’']);
  });

  it('are none where all are apostrophes', () => {
    expect(findQuotations("It wasn't the Lunds' boat; 'twas ours, in '52.", 'single')).toEqual([]);
  });

  it('may begin with an elision', () => {
    expect(quotedIn("''Tis late,' he said. 'Go home.'")).toContain("'Go home.'");
    expect(quotedIn("'Tis late,' he said. 'Go home.'")).toEqual(["'Tis late,'", "'Go home.'"]);
  });
});

describe('other marks', () => {
  it.each([
    ['guillemets', '«Le bateau est parti», dit-elle. «Viens.»', ['«Le bateau est parti»', '«Viens.»']],
    ['guillemets with spaces', '« Le bateau est parti », dit-elle.', ['« Le bateau est parti »']],
    ['guillemets turned inward', '»Das Boot ist weg«, sagte sie. »Komm.«', ['»Das Boot ist weg«', '»Komm.«']],
    ['low and high marks', '„Das Boot ist weg“, sagte sie. „Komm.“', ['„Das Boot ist weg“', '„Komm.“']],
    ['corner brackets', '「どうした」と彼は言った。「何も」', ['「どうした」', '「何も」']],
  ])('are read: %s', (_, text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });

  it('are decided once for a book and kept in its scenes', () => {
    const book = '“Go,” said Ruth. “Go now.”\n\nThe ‘Gull’ lay at the quay.';
    const convention = findQuoteConvention(book);
    expect(findQuotations('The ‘Gull’ lay at the quay.', convention)).toEqual([]);
  });
});

describe('any text', () => {
  it('gives quotations in order, apart, each within its paragraph', () => {
    const units = ['a', 'B', ' ', '\n\n', '\n', '"', "'", '“', '”', '‘', '’', '«', '»', '.', ',', 'said'];
    const conventions = fc.constantFrom('double', 'single', 'guillemets', 'corners', undefined);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units) }), conventions, (text, convention) => {
        const paragraphs = findParagraphs(text);
        let at = 0;
        for (const { start, end, paragraph } of findQuotations(text, convention)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          const home = paragraphs[paragraph] ?? { start: Infinity, end: 0 };
          expect(home.start <= start && end <= home.end).toBe(true);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
