import { describe, expect, it } from 'vitest';
import { findSentence, wordAccount } from './find-sentence.ts';

const preview = {
  id: 'p',
  files: [{ name: 'emma.txt', encoding: 'UTF-8', format: 'text' as const, counted: null }],
  folder: null,
  author: null,
  title: 'Emma',
  words: 5200,
  characters: 30_000,
  english: true,
  scenes: 4,
  chapters: [
    { title: 'Volume I', heading: null, words: 3000, scenes: 2 },
    { title: null, heading: null, words: 2200, scenes: 2 },
  ],
  known: null,
  sample: false,
};

describe('what was found', () => {
  it('is said in one sentence', () => {
    expect(findSentence(preview)).toBe('Emma has two chapters and 5,200 words.');
    expect(findSentence({ ...preview, chapters: preview.chapters.slice(0, 1) })).toBe(
      'Emma has four scenes and 5,200 words.',
    );
  });

  it('accounts for every word, or says how many are left over', () => {
    expect(wordAccount(preview)).toMatch(/^Every word is accounted for/u);
    expect(wordAccount({ ...preview, words: 5210 })).toBe(
      'The source has 5,210 words; the chapters hold 5,200 of them.',
    );
  });
});
