import { describe, expect, it } from 'vitest';
import { findManuscript } from './manuscript.ts';
import { countWords } from './words.ts';

const TITLES = ['The Harbour', 'A Cold Supper', 'What Marta Knew', 'Dust', 'The Priest', 'Low Water'];
const WORDS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const TENS = ['Twenty', 'Twenty-One', 'Twenty-Two', 'Twenty Three', 'Twenty-Four', 'Twenty-five'];
const SENTENCES = [
  'The wind had dropped by noon, and the harbour lay as flat as a plate.',
  '“You are late,” said Marta, and she did not look up from the nets.',
  'Jonas had walked all the way from the mill, and his boots were white with dust.',
  'Nobody in the town would have called it an accident, least of all the priest.',
  '“I know,” he said. “I know it as well as you do.”',
];

/** A way of heading chapters: what stands over the chapter with this title, and whether it gives the title away. */
interface Style {
  readonly head: (index: number, title: string) => string;
  readonly titled: boolean;
}

const untitled = (head: (index: number) => string): Style => ({ head, titled: false });
const titled = (head: (index: number, title: string) => string): Style => ({ head, titled: true });

const STYLES: Readonly<Record<string, Style>> = {
  'CHAPTER 1': untitled(index => `CHAPTER ${index + 1}`),
  'Chapter One': untitled(index => `Chapter ${WORDS[index]}`),
  'Chapter Twenty-One': untitled(index => `Chapter ${TENS[index]}`),
  'CHAPTER IV': untitled(index => `CHAPTER ${ROMANS[index]}`),
  'Chapter 1: Title': titled((index, title) => `Chapter ${index + 1}: ${title}`),
  'CHAPTER I. Title.': titled((index, title) => `CHAPTER ${ROMANS[index]}. ${title}.`),
  'Chapter 1 - Title': titled((index, title) => `Chapter ${index + 1} - ${title}`),
  'Chapter 1 — Title': titled((index, title) => `Chapter ${index + 1} — ${title}`),
  'Chapter 1, Title': titled((index, title) => `Chapter ${index + 1}, ${title}`),
  'Chapter 1 Title': titled((index, title) => `Chapter ${index + 1} ${title}`),
  'a title on the next line': titled((index, title) => `Chapter ${WORDS[index]}\n${title}`),
  'a title below a blank line': titled((index, title) => `CHAPTER ${WORDS[index]}\n\n${title}`),
  'the number on a line of its own': untitled(index => `CHAPTER\n        ${index + 1}`),
  'a Roman numeral': untitled(index => `${ROMANS[index]}`),
  'a Roman numeral with a stop': untitled(index => `${ROMANS[index]}.`),
  'a number': untitled(index => `${index + 1}`),
  'a number with a stop': untitled(index => `${index + 1}.`),
  'a number in words': untitled(index => `${WORDS[index]}`),
  'a number and a title': titled((index, title) => `${index + 1}. ${title}`),
  'a Roman numeral and a title': titled((index, title) => `${ROMANS[index]}. ${title}`),
  'a Roman numeral, a dash and a title': titled((index, title) => `${ROMANS[index]} — ${title}`),
  'a number over a title': titled((index, title) => `${index + 1}\n\n${title}`),
  'an underlined title': titled((_, title) => `${title}\n${'='.repeat(title.length)}`),
  'a bold title': titled((_, title) => `**${title}**`),
  'a title between stars': titled((_, title) => `* ${title} *`),
  'an ornamented number': untitled(index => `~ ${WORDS[index]} ~`),
  'a number between dashes': untitled(index => `- ${index + 1} -`),
  'Ch. 1': untitled(index => `Ch. ${index + 1}`),
  'Chapter the First': untitled(index => `Chapter the ${ORDINALS[index]}`),
  'The First Chapter': untitled(index => `The ${ORDINALS[index]} Chapter`),
  'Day 1': untitled(index => `Day ${index + 1}`),
  'Letter I': untitled(index => `Letter ${ROMANS[index]}`),
  'Kapitel 1': untitled(index => `Kapitel ${index + 1}`),
  'Глава 1': untitled(index => `Глава ${index + 1}`),
  第一章: untitled(index => `第${'一二三四五六'.charAt(index)}章`),
};

const prose = (paragraphs: number, seed: number): string =>
  Array.from(
    { length: paragraphs },
    (_, index) => `${SENTENCES[(seed + index) % 5]} ${SENTENCES[(seed + index * 2 + 1) % 5]}`,
  ).join('\n\n');

const wrap = (text: string): string =>
  text.replace(/(?<=^|\n)[^\n]{80,}/g, line => line.replace(/(.{1,66})(?:\s|$)/g, '$1\n').trim());

/** What a text is cut into: the titles, whether every word is in one chapter, and the chapter of each scene. */
const cut = (text: string): unknown => {
  const { chapters, scenes } = findManuscript(text, 'text');
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  return {
    titles: chapters.map(chapter => chapter.title),
    uncounted: countWords(text) - words,
    scenes: scenes.map(scene => scene.chapter),
  };
};

/** What a text with these titles is to be cut into, with one scene to a chapter. */
const under = (titles: readonly (string | null)[]): unknown => ({
  titles,
  uncounted: 0,
  scenes: titles.map((_, index) => index),
});

describe.each(Object.entries(STYLES))('chapters headed by %s', (_, { head, titled: hasTitle }) => {
  const heads = TITLES.map((title, index) => head(index, title));
  const titles = TITLES.map(title => (hasTitle ? title : null));
  const bodies = heads.map((heading, index) => `${heading}\n\n${prose(5, index)}`);

  it('are found with a blank line or three between them', () => {
    expect(cut(bodies.join('\n\n'))).toEqual(under(titles));
    expect(cut(bodies.join('\n\n\n\n'))).toEqual(under(titles));
  });

  it('are found in wrapped text and with Windows line ends', () => {
    expect(cut(wrap(bodies.join('\n\n\n')))).toEqual(under(titles));
    expect(cut(bodies.join('\n\n\n').replaceAll('\n', '\r\n'))).toEqual(under(titles));
  });

  it('are found where every line is a paragraph', () => {
    expect(
      cut(heads.map((heading, index) => `${heading}\n\n${prose(5, index).replaceAll('\n\n', '\n')}`).join('\n\n\n')),
    ).toEqual(under(titles));
  });

  it('are found after a title page, a contents page and a prologue, and before an epilogue', () => {
    const contents = `Contents\n\n${heads.map(heading => heading.replace(/\s+/g, ' ')).join('\n')}`;
    expect(cut(`THE SALT ROAD\n\nby Anna Lind\n\n\n\n${bodies.join('\n\n\n')}`)).toEqual(under(titles));
    expect(cut(`${contents}\n\n\n${bodies.join('\n\n\n')}`)).toEqual(under(['Contents', ...titles]));
    const framed = ['Prologue', ...bodies, 'Epilogue'].map(part =>
      part.includes('\n') ? part : `${part}\n\n${prose(3, 1)}`,
    );
    expect(cut(`${framed.join('\n\n\n')}\n\n\nTHE END\n`)).toEqual(under(['Prologue', ...titles, 'Epilogue']));
  });

  it('are found in two parts', () => {
    const parts = [bodies.slice(0, 3), bodies.slice(3)].map(part => part.join('\n\n\n'));
    expect(cut(`PART ONE\n\n${parts[0]}\n\n\nPART TWO\n\n${parts[1]}`)).toEqual(under(titles));
  });
});

describe('chapters headed by titles alone', () => {
  const bodies = (shape: (title: string) => string): readonly string[] =>
    TITLES.map((title, index) => `${shape(title)}\n\n${prose(5, index)}`);

  it('are found in capitals, after any gap', () => {
    const titles = TITLES.map(title => title.toUpperCase());
    expect(cut(bodies(title => title.toUpperCase()).join('\n\n'))).toEqual(under(titles));
    expect(cut(bodies(title => title.toUpperCase()).join('\n\n\n\n'))).toEqual(under(titles));
  });

  it('are found where more room stands before them than between paragraphs', () => {
    expect(cut(bodies(title => title).join('\n\n\n'))).toEqual(under(TITLES));
  });
});
