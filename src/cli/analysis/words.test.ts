import { describe, expect, it } from 'vitest';
import type { Analysis } from './assemble.ts';
import { analysisInWords } from './words.ts';

const empty: Analysis = {
  schema: 1,
  project: 'p',
  source: { characters: 900, words: 1234 },
  chapters: [
    { index: 0, title: 'The Ferry', start: 0, end: 400, words: 600 },
    { index: 1, title: null, start: 400, end: 900, words: 634 },
  ],
  scenes: [0, 1].map(chapter => ({
    id: `s${chapter}`,
    chapter,
    start: 0,
    end: 1,
    words: 1,
    pov: null,
    emotions: null,
    valence: null,
    arousal: null,
    dominance: null,
  })),
  characters: [],
  quotations: [],
  mentions: [],
  interactions: [],
  personality: [],
  arcs: [],
  findings: [],
  systems: [],
  elapsed_ms: 4200,
};

describe('an analysis in words', () => {
  it('says what was found, also where that is little', () => {
    expect(analysisInWords('The Causeway', empty)).toBe(
      [
        'The Causeway\n1,234 words · 2 chapters · 2 scenes · 0 quotations',
        'Nobody in it was found by name.',
        'Read in 4.2 s.',
      ].join('\n\n'),
    );
  });

  it('lists the first ten characters and counts the others', () => {
    const characters = Array.from({ length: 12 }, (_, index) => ({
      id: `${index}`,
      name: `Person ${index}`,
      aliases: [`Person ${index}`, 'Nick'],
      mentions: 1000,
      quotations: 3,
      importance: 'major' as const,
    }));
    const words = analysisInWords('T', { ...empty, characters });
    expect(words).toContain('Person 9      1,000           3  Nick\nand 2 others');
    expect(words).not.toContain('Person 10');
  });

  it('tells the course of the book by its chapters', () => {
    const point = (scene: number, valence: number) => ({ scene, valence, low: valence, high: valence });
    const arc = { character: null, points: [point(0, 3.2), point(1, 2.6)], turning_points: [] };
    expect(analysisInWords('T', { ...empty, arcs: [arc] })).toContain(
      'Brightest at “The Ferry”, darkest at chapter 2.',
    );
    const turning = { ...arc, turning_points: [{ scene: 1, direction: 'rise' as const }] };
    expect(analysisInWords('T', { ...empty, arcs: [turning] })).toContain('The arc rises from chapter 2.');
  });
});
