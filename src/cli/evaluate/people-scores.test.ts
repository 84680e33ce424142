import { describe, expect, it } from 'vitest';
import { measureDocuments } from './people-bootstrap.ts';
import { parseGoldNames, parseGoldNovel } from './people-gold.ts';
import type { GoldNovel, PeopleAnalysis } from './people-gold.ts';
import { scoreNames, scoreNovels } from './people-scores.ts';

const TEXT = [
  '🙂 "You are late," said Ruth Harlow.',
  '"The boat was late," Abel said.',
  '"Eat, Abel."',
  '"Thank you, Ruth." Ruth Harlow nodded. Ruth Harlow ate. Abel and Abel.',
].join('\n\n');

/** Code points, so that the sign outside the first plane counts once. */
function spanOf(words: string): readonly [number, number] {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return [start, start + Array.from(words).length];
}

const SPEECHES = ['You are late,', 'The boat was late,', 'Eat, Abel.', 'Thank you, Ruth.'] as const;

const GOLD: GoldNovel = {
  text: TEXT,
  characters: [
    { name: 'Ruth', aliases: ['Ruth', 'Ruth Harlow'], category: 'major' },
    { name: 'Abel', aliases: ['Abel'], category: 'major' },
  ],
  quotes: SPEECHES.map((words, index) => ({
    spans: [spanOf(words)],
    speaker: index % 2 === 0 ? 'Ruth' : 'Abel',
    addressees: [index % 2 === 0 ? 'Abel' : 'Ruth'],
    type: index < 2 ? 'Explicit' : 'Implicit',
  })),
};

/** The same reading with other speakers; spans have their marks, as ours do. */
function reading(speakers: readonly (string | null)[], characters: PeopleAnalysis['characters']): PeopleAnalysis {
  const quotations = SPEECHES.map((words, index) => {
    const [start, end] = spanOf(words);
    const speaker = speakers[index] ?? null;
    const addressees = speaker === 'Abel' ? ['Ruth Harlow'] : ['Abel'];
    return { start: start - 1, end: end + 1, speaker, addressees, confidence: 0.9 };
  });
  return { quotations, mentions: [], characters };
}

const CAST: PeopleAnalysis['characters'] = [
  { name: 'Ruth Harlow', aliases: ['Ruth', 'Ruth Harlow'], importance: 'major' },
  { name: 'Abel', aliases: ['Abel'], importance: 'major' },
];

const valueOf = (analysis: PeopleAnalysis, measure: string): number | undefined =>
  scoreNovels([{ analysis, gold: GOLD }])[measure]?.value;

describe('the scores of a novel', () => {
  const perfect = reading(['Ruth Harlow', 'Abel', 'Ruth Harlow', 'Abel'], CAST);

  it('are full for a perfect reading, marks and letters outside the first plane aside', () => {
    const scores = scoreNovels([{ analysis: perfect, gold: GOLD }]);
    for (const measure of ['quotations_f1', 'speakers', 'speakers_explicit', 'speakers_implicit', 'cast_f1']) {
      expect(scores[measure]?.value, measure).toBe(1);
    }
    expect(scores['aliases_b3']?.value).toBe(1);
    expect(scores['network_spearman']?.n).toBe(1);
    expect(scores['speakers']?.n).toBe(4);
  });

  it('count a person split in two as wrong for one half', () => {
    const split: PeopleAnalysis['characters'] = [
      { name: 'Ruth Harlow', aliases: ['Ruth Harlow'], importance: 'major' },
      { name: 'Ruth', aliases: ['Ruth'], importance: 'major' },
      { name: 'Abel', aliases: ['Abel'], importance: 'major' },
    ];
    const analysis = reading(['Ruth Harlow', 'Abel', 'Ruth', 'Abel'], split);
    expect(valueOf(analysis, 'speakers')).toBe(0.75);
    expect(valueOf(analysis, 'cast_f1')).toBeCloseTo(0.8);
    expect(valueOf(analysis, 'aliases_b3')).toBeLessThan(1);
  });

  it('count two people merged into one as wrong for one of them', () => {
    const merged: PeopleAnalysis['characters'] = [
      { name: 'Ruth', aliases: ['Abel', 'Ruth', 'Ruth Harlow'], importance: 'major' },
    ];
    expect(valueOf(reading(['Ruth', 'Ruth', 'Ruth', 'Ruth'], merged), 'speakers')).toBe(0.5);
  });

  it('count an unknown speaker, a missing quotation and an invented one as errors', () => {
    const unsure = reading(['Ruth Harlow', 'Abel', null, null], CAST);
    expect(valueOf(unsure, 'speakers')).toBe(0.5);
    expect(valueOf(unsure, 'speakers_implicit')).toBe(0);
    const [first, second, third] = perfect.quotations;
    const missing = { ...perfect, quotations: [first, second, third].filter(each => each !== undefined) };
    expect(valueOf(missing, 'quotations_f1')).toBeCloseTo(6 / 7);
    expect(valueOf(missing, 'speakers')).toBe(0.75);
    const invented = { start: 0, end: 1, speaker: null, addressees: [], confidence: 0 };
    expect(valueOf({ ...perfect, quotations: [...perfect.quotations, invented] }, 'quotations_f1')).toBeCloseTo(8 / 9);
  });

  it('do not let a found character stand for someone whose name it does not have', () => {
    const other: PeopleAnalysis['characters'] = [{ name: 'Narrator', aliases: ['Narrator'], importance: 'major' }];
    expect(valueOf(reading(['Narrator', 'Narrator', 'Narrator', 'Narrator'], other), 'speakers')).toBe(0);
  });
});

describe('the scores of names', () => {
  it('compare exact spans of kind name, each gold span once', () => {
    const gold = parseGoldNames(
      'T0\tPROP_PER 0 4\tRuth\nT1\tRuth-1 0 4\tRuth\nT2\tPROP_PER 0 4\tRuth\nT3\tPROP_PER 9 13\tAbel\n',
    );
    expect(gold.names).toEqual([
      [0, 4],
      [9, 13],
    ]);
    const analysis: PeopleAnalysis = {
      quotations: [],
      characters: [],
      mentions: [
        { start: 0, end: 4, kind: 'name' },
        { start: 8, end: 13, kind: 'name' },
        { start: 9, end: 13, kind: 'pronoun' },
      ],
    };
    const scores = scoreNames([{ analysis, gold }]);
    expect(scores['names_f1']).toEqual({ value: 0.5, low: 0.5, high: 0.5, n: 2 });
  });
});

describe('gold files', () => {
  it('are read line by line', () => {
    const novel = parseGoldNovel(
      TEXT,
      JSON.stringify(GOLD.characters),
      GOLD.quotes.map(q => JSON.stringify(q)).join('\n') + '\n',
    );
    expect(novel).toEqual(GOLD);
  });
});

describe('confidence intervals', () => {
  const share = ([part = 0, whole = 1]: readonly number[]): number => part / whole;
  const rows = [0.2, 0.4, 0.6, 0.8, 0.9].map(right => [right * 100, 100]);

  it('surround the value, the same on every run', () => {
    const measure = measureDocuments(rows, 500, share);
    expect(measure.value).toBeCloseTo(0.58);
    expect(measure.low).toBeLessThan(measure.value);
    expect(measure.high).toBeGreaterThan(measure.value);
    expect(measureDocuments(rows, 500, share)).toEqual(measure);
  });

  it('are narrower where documents agree', () => {
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    const alike = measureDocuments(
      [0.57, 0.58, 0.59, 0.58, 0.58].map(right => [right * 100, 100]),
      500,
      share,
    );
    expect(width(alike)).toBeLessThan(width(measureDocuments(rows, 500, share)));
  });
});
