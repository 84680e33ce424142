import { describe, expect, it } from 'vitest';
import type { ScenePage } from '../../../contracts/book.ts';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { estimatedHeight, pageRows, segments } from './page-rows.ts';

function pageOf(paragraphs: readonly string[], more: Partial<ScenePage> = {}): ScenePage {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const spans = paragraphs.map(paragraph => {
    const start = text.indexOf(paragraph, at);
    at = start + paragraph.length;
    return { start, end: at };
  });
  return {
    book: 'book',
    position: 0,
    chapter: 0,
    inChapter: 0,
    ofChapter: 1,
    title: 'Dusk',
    words: 10,
    text,
    paragraphs: spans,
    quotations: null,
    mentions: null,
    feeling: null,
    ...more,
  };
}

const quotation = { speaker: 'c1', name: 'Stubb', addressees: [], confidence: 0.9, kind: 'explicit' as const };

describe('pageRows', () => {
  it('gives each paragraph a row with its own quotations', () => {
    const page = pageOf(['“He smites his chest,” whispered Stubb.', 'The ship sailed on.'], {
      quotations: [{ ...quotation, start: 0, end: 22 }],
    });
    expect(pageRows(page).map(row => row.quotations.length)).toEqual([1, 0]);
  });

  it('lays a very long paragraph out in pieces that lose no letter', () => {
    const page = pageOf([`${'word '.repeat(4000)}end.`]);
    const rows = pageRows(page);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(row => page.text.slice(row.start, row.end)).join('')).toBe(page.text);
    expect(rows.map(row => row.goesOn)).toEqual([false, ...rows.slice(1).map(() => true)]);
  });

  it('keeps the lines of verse, and joins those of a file with a margin', () => {
    const page = pageOf([
      'The ribs and terrors in the whale,\nArched over me a dismal gloom,',
      'Some years ago--never mind how long precisely--having little or no money\nin my purse, and nothing particular',
    ]);
    expect(pageRows(page).map(row => row.verse)).toEqual([true, false]);
  });

  it('notes a strong sentence beside its paragraph', () => {
    const plutchik = plutchikScores([0, 0, 0.58, 0, 0, 0.52, 0.1, 0]);
    const sentences = [{ start: 3, end: 9, plutchik, valence: 2, arousal: 3, dominance: 3 }];
    const feeling = { plutchik, valence: 2, arousal: 3, dominance: 3, sentences };
    const [row] = pageRows(pageOf(['Vengeance on a dumb brute!'], { feeling }));
    expect(row?.strong?.feelings.map(({ name }) => name)).toEqual(['fear', 'disgust']);
  });
});

describe('segments', () => {
  const row = { start: 10, end: 20 };
  const text = 'abcdefghijklmnopqrstuvwxyz';

  it('lights only what lies in the row', () => {
    expect(segments(text, row, { start: 5, end: 13 })).toEqual([
      { text: 'klm', lit: true },
      { text: 'nopqrst', lit: false },
    ]);
    expect(segments(text, row, { start: 12, end: 14 }).map(({ lit }) => lit)).toEqual([false, true, false]);
  });

  it('leaves a row alone that the passage does not touch', () => {
    expect(segments(text, row, { start: 20, end: 25 })).toEqual([{ text: 'klmnopqrst', lit: false }]);
    expect(segments(text, row, null)).toHaveLength(1);
  });
});

describe('estimatedHeight', () => {
  it('grows with the text', () => {
    const page = pageOf(['Short.', 'word '.repeat(100)]);
    const [short, long] = pageRows(page).map(row => estimatedHeight(row, page.text, 28));
    expect(short).toBe(28);
    expect(long).toBe(28 * 9);
  });
});
