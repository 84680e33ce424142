import { describe, expect, it } from 'vitest';
import { speakerCounts } from './scene-figures.ts';

const quotation = (name: string | null) => ({
  start: 0,
  end: 1,
  speaker: name,
  name,
  addressees: [],
  confidence: 0.5,
  kind: 'explicit' as const,
});

const page = {
  book: 'book',
  position: 0,
  chapter: 0,
  inChapter: 0,
  ofChapter: 1,
  title: null,
  words: 0,
  text: '',
  paragraphs: [],
  mentions: null,
  feeling: null,
};

describe('speakerCounts', () => {
  it('ranks speakers and puts what is unsure last', () => {
    const quotations = [null, null, null, 'Stubb', 'Ahab', 'Ahab'].map(quotation);
    expect(speakerCounts({ ...page, quotations })).toEqual([
      { name: 'Ahab', quotations: 2 },
      { name: 'Stubb', quotations: 1 },
      { name: null, quotations: 3 },
    ]);
  });

  it('is empty while nothing is known', () => {
    expect(speakerCounts({ ...page, quotations: null })).toEqual([]);
  });
});
