import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findManuscript } from './manuscript.ts';
import type { FoundManuscript } from './manuscript.ts';
import { countWords } from './words.ts';

const QUAY = [
  'The wind had dropped by noon, and the harbour lay as flat as a plate.',
  '“You are late,” said Marta, and she did not look up from the nets.',
  'Jonas had walked all the way from the mill, and his boots were white with dust.',
].join('\n\n');
const MILL = [
  'Nobody in the town would have called it an accident, least of all the priest.',
  'Marta counted the coins twice, and put them back in the jar one by one.',
  '“I know,” said Jonas. “I know it as well as you do.”',
].join('\n\n');

const titlesOf = (found: FoundManuscript): readonly (string | null)[] => found.chapters.map(chapter => chapter.title);
const scenesOf = (text: string, found: FoundManuscript): readonly string[] =>
  found.scenes.map(({ start, end }) => text.slice(start, end));

describe('chapters of a plain text', () => {
  it('are one where there is no heading', () => {
    const found = findManuscript(QUAY, 'text');
    expect(found.chapters).toEqual([
      { index: 0, title: null, heading: null, start: 0, end: QUAY.length, words: countWords(QUAY) },
    ]);
    expect(scenesOf(QUAY, found)).toEqual([QUAY]);
  });

  it('are none in an empty text, and none has a scene without words', () => {
    expect(findManuscript('', 'text')).toEqual({ title: null, words: 0, characters: 0, chapters: [], scenes: [] });
    expect(findManuscript(' \r\n ', 'text').chapters).toEqual([]);
    const skeleton = findManuscript('Chapter 1\n\nChapter 2\n\nChapter 3\n', 'text');
    expect(skeleton.chapters).toHaveLength(3);
    expect(skeleton.scenes).toEqual([]);
  });

  it('give the spans of their headings, and run up to the next', () => {
    const text = `CHAPTER 1. The Quay.\r\n\r\n${QUAY}\r\n\r\nCHAPTER 2\r\n\r\n${MILL}`;
    const [first, second] = findManuscript(text, 'text').chapters;
    expect(first).toMatchObject({ title: 'The Quay', start: 0, heading: { start: 0, end: 20 } });
    expect(second).toMatchObject({ title: null, end: text.length });
    expect(text.slice(second?.start)).toBe(text.slice(first?.end));
    expect(text.slice(second?.heading?.start, second?.heading?.end)).toBe('CHAPTER 2');
  });

  it('take a title page along with the first chapter, and the title from it', () => {
    const text = `THE ROAD TO THE SEA\n\nby Anna Lind\n\n\n\nfor Ole\n\n\n\nChapter One\n\n${QUAY}\n\nChapter Two\n\n${MILL}`;
    const found = findManuscript(text, 'text');
    expect(found.title).toBe('The Road to the Sea');
    expect(found.chapters.map(({ start }) => start)).toEqual([0, text.indexOf('Chapter Two')]);
    expect(scenesOf(text, found)).toEqual([QUAY, MILL]);
  });

  it('take long prose before the first heading as one of their own', () => {
    const text = `${QUAY}\n\n${MILL}\n\nChapter One\n\n${QUAY}\n\nChapter Two\n\n${MILL}`;
    expect(findManuscript(text, 'text').chapters.map(({ heading }) => heading === null)).toEqual([true, false, false]);
  });

  it('stand under parts, which are none unless they have text', () => {
    const empty = `PART ONE\n\nThe Sea\n\nChapter 1\n\n${QUAY}\n\nPART TWO\n\nChapter 2\n\n${MILL}`;
    expect(findManuscript(empty, 'text').chapters).toHaveLength(2);
    const second = findManuscript(empty, 'text').chapters[1];
    expect(empty.slice(second?.start)).toMatch(/^PART TWO/);
    const full = `PART ONE\n\n${QUAY}\n\n${MILL}\n\nChapter 1\n\n${QUAY}\n\nPART TWO\n\nChapter 2\n\n${MILL}`;
    expect(findManuscript(full, 'text').chapters).toHaveLength(3);
    expect(findManuscript(`PART ONE\n\n${QUAY}\n\nPART TWO\n\n${MILL}`, 'text').chapters).toHaveLength(2);
  });

  it('are told from the entries of a contents page', () => {
    const entries = 'Chapter 1. The Quay ........ 3\nChapter 2. The Mill ........ 17';
    const body = `Chapter 1. The Quay\n\n${QUAY}\n\nChapter 2. The Mill\n\n${MILL}`;
    expect(titlesOf(findManuscript(`Contents\n\n${entries}\n\n\n${body}`, 'text'))).toEqual([
      ...['Contents', 'The Quay', 'The Mill'],
    ]);
  });

  it('are told from an untitled list of three headings or more that come again', () => {
    const body = `Chapter 1\n\n${QUAY}\n\nChapter 2\n\n${MILL}\n\nChapter 3\n\n${QUAY}`;
    const found = findManuscript(`Chapter 1\nChapter 2\nChapter 3\n\n${body}`, 'text');
    expect(found.chapters).toHaveLength(3);
    expect(found.chapters[0]?.start).toBe(0);
  });

  it('count again in each part, also in the contents page', () => {
    const list = 'Part One\n\nChapter 1\n\nChapter 2\n\nPart Two\n\nChapter 1';
    const body = `Part One\n\nChapter 1\n\n${QUAY}\n\nChapter 2\n\n${MILL}\n\nPart Two\n\nChapter 1\n\n${QUAY}`;
    expect(titlesOf(findManuscript(`Contents\n\n${list}\n\n${body}`, 'text'))).toEqual(['Contents', null, null, null]);
  });

  it.each([
    ['prose that begins with the word', `Chapter 3 of the ledger was missing, and Marta knew why.\n\n${MILL}`],
    ['a list', `${MILL}\n\n1. Bread\n\n2. Salt\n\n3. Rope\n\n${MILL}`],
    ['a sign', `${MILL}\n\nNO LANDING\n\n${MILL}`],
    ['a pronoun', `${MILL}\n\nI\n\n${MILL}`],
  ])('are not made by %s', (_, inset) => {
    expect(findManuscript(`Chapter 1\n\n${QUAY}\n\n${inset}`, 'text').chapters).toHaveLength(1);
    expect(findManuscript(`${QUAY}\n\n${inset}`, 'text').chapters).toHaveLength(1);
  });

  it('leave the licence around a library’s copy out of scenes, not out of the count', () => {
    const licence = 'This copy is for the use of anyone anywhere, at no cost and with almost no restrictions.';
    const marker = (word: string): string => `*** ${word} OF THE PROJECT GUTENBERG EBOOK THE QUAY ***`;
    const text = `${licence}\n\n${marker('START')}\n\nCHAPTER I\n\n${QUAY}\n\nCHAPTER II\n\n${MILL}\n\n${marker('END')}\n\n${licence}`;
    const found = findManuscript(text, 'text');
    expect(scenesOf(text, found)).toEqual([QUAY, MILL]);
    expect(found.chapters.reduce((sum, chapter) => sum + chapter.words, 0)).toBe(countWords(text));
  });
});

describe('scenes', () => {
  it.each(['* * *', '***', '#', '⁂', '---', '~', '• • •', '— — —', '§', '-o0o-', '                 *        *'])(
    'are parted by a line of %s',
    mark => {
      const text = `Chapter 1\n\n${QUAY}\n\n${mark}\n\n${MILL}\n\nTHE END\n`;
      expect(scenesOf(text, findManuscript(text, 'text'))).toEqual([QUAY, MILL]);
    },
  );

  it('are parted by numbers within labelled chapters', () => {
    const text = `Chapter 1\n\n1\n\n${QUAY}\n\n2\n\n${MILL}\n\nChapter 2\n\n1\n\n${MILL}\n\n2\n\n${QUAY}`;
    const found = findManuscript(text, 'text');
    expect(found.chapters).toHaveLength(2);
    expect(scenesOf(text, found)).toEqual([QUAY, MILL, MILL, QUAY]);
  });

  it('are parted by gaps larger than those between paragraphs', () => {
    const long = `${QUAY}\n\n${MILL}`;
    const text = `Chapter 1\n\n${long}\n\n\n\n${long}`;
    expect(scenesOf(text, findManuscript(text, 'text'))).toEqual([long, long]);
    const lines = `${long}\n${long}`.replaceAll('\n\n', '\n');
    const close = `Chapter 1\n\n${lines}\n\n${lines}`;
    expect(scenesOf(close, findManuscript(close, 'text'))).toEqual([lines, lines]);
  });

  it('are not parted by the usual gap, however large, nor by one around a note or a song', () => {
    const wide = `Chapter 1\n\n${QUAY}\n\n${MILL}\n\n${QUAY}`.replaceAll('\n\n', '\n\n\n\n');
    expect(findManuscript(wide, 'text').scenes).toHaveLength(1);
    const song = `Chapter 1\n\n${QUAY}\n\n${MILL}\n\n\nThe tide goes out,\nthe tide comes in.\n\n\n${QUAY}\n\n${MILL}`;
    expect(findManuscript(song, 'text').scenes).toHaveLength(1);
  });
});

describe('chapters of a Markdown text', () => {
  it('stand under the book’s title', () => {
    const text = `# The Quay\n\n## Nets\n\n${QUAY}\n\n***\n\n${MILL}\n\n## Coins ##\n\n${MILL}`;
    const found = findManuscript(text, 'markdown');
    expect(found.title).toBe('The Quay');
    expect(titlesOf(found)).toEqual(['Nets', 'Coins']);
    expect(scenesOf(text, found)).toEqual([QUAY, MILL, MILL]);
  });

  it('stand under parts, with a prologue on the level of the parts', () => {
    const text = `# Prologue\n\n${QUAY}\n\n# Part One\n\n## Chapter 1: Nets\n\n${QUAY}\n\n## Chapter 2\n\n${MILL}`;
    expect(titlesOf(findManuscript(text, 'markdown'))).toEqual(['Prologue', 'Nets', null]);
  });

  it('may be underlined, and lower headings divide them', () => {
    const text = `Nets\n====\n\n### Morning\n\n${QUAY}\n\n### Evening\n\n${MILL}\n\nCoins\n=====\n\n${MILL}`;
    const found = findManuscript(text, 'markdown');
    expect(titlesOf(found)).toEqual(['Nets', 'Coins']);
    expect(scenesOf(text, found)).toEqual([QUAY, MILL, MILL]);
  });

  it('follow the front matter, which gives the title and is in no scene', () => {
    const text = `---\ntitle: "The Quay"\nauthor: Anna Lind\n---\n\n# Nets\n\n${QUAY}\n\n---\n\n${MILL}\n\n# Coins\n\n${MILL}`;
    const found = findManuscript(text, 'markdown');
    expect(found.title).toBe('The Quay');
    expect(scenesOf(text, found)).toEqual([QUAY, MILL, MILL]);
    expect(found.chapters[0]?.start).toBe(0);
  });

  it('are not found in code, and are read as in plain text where nothing is marked', () => {
    const code = `# Nets\n\n\`\`\`\n# no heading\n\`\`\`\n\n${QUAY}\n\n# Coins\n\n${MILL}`;
    expect(titlesOf(findManuscript(code, 'markdown'))).toEqual(['Nets', 'Coins']);
    const plain = `# The Quay\n\nChapter 1\n\n${QUAY}\n\nChapter 2\n\n${MILL}`;
    expect(findManuscript(plain, 'markdown')).toMatchObject({ title: 'The Quay', chapters: [{}, {}] });
  });
});

describe('any text', () => {
  const units = [
    'Chapter 1',
    'II',
    'PART ONE',
    'Contents',
    'Prologue',
    '# ',
    '\n',
    '\n\n',
    '\r\n',
    '\n\n\n',
    '* * *',
    'a',
  ];
  const text = fc
    .array(fc.constantFrom(...units, 'The gate was open and nobody came. ', ' ', '“', '---', '=', '😀'))
    .map(parts => parts.join(''));

  it('lies in its chapters whole, and every word in exactly one', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('text', 'markdown'), (written, format) => {
        const { chapters, words } = findManuscript(written, format);
        expect(chapters.reduce((sum, chapter) => sum + chapter.words, 0)).toBe(words);
        if (words === 0) return;
        expect(chapters[0]?.start).toBe(0);
        expect(chapters.at(-1)?.end).toBe(written.length);
        chapters.forEach((chapter, index) => {
          expect(chapter.index).toBe(index);
          expect(chapter.start).toBe(chapters[index - 1]?.end ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has its scenes in order, trimmed, apart, each after its chapter’s heading', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('text', 'markdown'), (written, format) => {
        const { chapters, scenes } = findManuscript(written, format);
        let at = 0;
        for (const scene of scenes) {
          const home = chapters[scene.chapter];
          expect(scene.start).toBeGreaterThanOrEqual(Math.max(at, home?.heading?.end ?? home?.start ?? Infinity));
          expect(scene.end).toBeLessThanOrEqual(home?.end ?? 0);
          const body = written.slice(scene.start, scene.end);
          expect(body).toBe(body.trim());
          expect(scene.words).toBe(countWords(body));
          expect(scene.words).toBeGreaterThan(0);
          at = scene.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
