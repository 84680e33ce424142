import { describe, expect, it } from 'vitest';
import { textFigures } from './text-figures.ts';

const page = [
  'The tide came in at six. “Is it the spring tide?” Ruth asked.',
  'Mr. Harlow did not look up; the tide was the tide.',
].join('\n\n');

describe('the figures of a text', () => {
  it('count what a reader would count', () => {
    expect(textFigures(page)).toMatchObject({ words: 24, sentences: 3, paragraphs: 2, characters: page.length });
  });

  it('name the commonest words first, capitals aside', () => {
    expect(textFigures(page).commonest.slice(0, 2)).toEqual([
      { word: 'the', times: 4 },
      { word: 'tide', times: 4 },
    ]);
  });

  it('count a sign outside the first plane as one character', () => {
    expect(textFigures('🌊').characters).toBe(1);
  });

  it('are all zero for nothing', () => {
    expect(textFigures('')).toEqual({ characters: 0, words: 0, sentences: 0, paragraphs: 0, commonest: [] });
  });
});
