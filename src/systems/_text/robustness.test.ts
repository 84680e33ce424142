import { describe, expect, it } from 'vitest';
import { codePointOffsets, countCodePoints } from './code-points.ts';
import { findManuscript } from './manuscript.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { countWords } from './words.ts';

const TEXTS: Readonly<Record<string, () => string>> = {
  'a line of ten million characters': () => 'and on '.repeat(1_430_000),
  'a word of two million': () => 'x'.repeat(2_000_000),
  'two hundred thousand opening marks': () => '“'.repeat(200_000),
  'two hundred thousand straight marks': () => '"a '.repeat(200_000),
  'two hundred thousand apostrophes': () => "the boys' ".repeat(200_000),
  'a million stops': () => '. '.repeat(1_000_000),
  'two million blank lines': () => '\n'.repeat(2_000_000),
  'two hundred thousand lines of one letter': () => 'a\n'.repeat(200_000),
  'thirty thousand chapters': () => 'Chapter 1\n\nIt was dark that night.\n\n'.repeat(30_000),
  'thirty thousand breaks': () => '* * *\n\n'.repeat(30_000),
  'five million characters of Russian': () => 'Он пришёл домой. «Что случилось?» — спросила она. '.repeat(100_000),
  'a million characters of Japanese': () => '名前はまだ無い。「どうした」と彼は言った。\n'.repeat(48_000),
  'two hundred thousand astral characters': () => '😀 '.repeat(200_000),
  'two hundred thousand lone surrogates': () => '\ud800'.repeat(200_000),
};

describe.each(Object.entries(TEXTS))('%s', (_, make) => {
  const text = make();

  it('is cut up without a crash, in time that grows with its length only', () => {
    const { chapters, words, characters } = findManuscript(text, 'text');
    expect(chapters.reduce((sum, chapter) => sum + chapter.words, 0)).toBe(words);
    expect(words).toBe(countWords(text));
    expect(characters).toBe(countCodePoints(text));
    expect(codePointOffsets(text)(text.length)).toBe(characters);
    expect(findManuscript(text, 'markdown').words).toBe(words);
  });

  it('has its paragraphs, sentences and quotations within it', () => {
    for (const spans of [
      findParagraphs(text),
      findSentences(text),
      findQuotations(text),
      findQuotations(text, 'single'),
    ]) {
      expect(spans.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
    }
  });
});
