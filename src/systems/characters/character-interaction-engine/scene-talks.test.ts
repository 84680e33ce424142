import { describe, expect, it } from 'vitest';
import { type SceneFeeling, unpackSentences } from '../../reading/content-emotion-integration/system.ts';
import { readSigns } from './scene-signs.ts';
import { sceneTalks, type Speakers } from './scene-talks.ts';
import { type Tallies, tally } from './tallies.ts';

/** After chapter 29 of Moby-Dick (Melville 1851), shortened. */
const text = `“Am I a cannon-ball, Stubb,” shouted Ahab furiously, “that thou wouldst wad me that fashion?”

“I am not used to be spoken to that way, sir,” said Stubb indignantly.

“Then be called ten times a donkey, and begone!” snapped Ahab.

Stubb and Flask went below together.

“What was that about?” asked Flask.`;

const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
};
const quote = (words: string, speaker: string, addressees: string[], confidence: number) => ({
  ...at(words),
  speaker,
  addressees,
  confidence,
  kind: 'explicit' as const,
});
const speakers: Speakers = {
  quotations: [
    quote('“Am I a cannon-ball, Stubb,”', 'ahab', ['stubb'], 0.92),
    quote('“that thou wouldst wad me that fashion?”', 'ahab', ['stubb'], 0.92),
    quote('“I am not used to be spoken to that way, sir,”', 'stubb', ['ahab'], 0.92),
    quote('“Then be called ten times a donkey, and begone!”', 'ahab', ['stubb'], 0.92),
    quote('“What was that about?”', 'flask', ['stubb'], 0.32),
  ],
  mentions: [
    { ...at('Ahab furiously'), end: at('Ahab furiously').start + 4, character: 'ahab', kind: 'name' },
    { ...at('Stubb and'), end: at('Stubb and').start + 5, character: 'stubb', kind: 'name' },
    { ...at('Flask went'), end: at('Flask went').start + 5, character: 'flask', kind: 'name' },
  ],
  pov: null,
};
const sentence = (words: string, valence: number): string => {
  const { start, end } = at(words);
  return [start, end - start, 5, 0, 0, 0, 0, 0, 0, 100, 0, valence, 3000, 3000].join(' ');
};
const feeling = {
  rows: [
    sentence('“Am I a cannon-ball, Stubb,” shouted Ahab furiously, “that thou wouldst wad me that fashion?”', 2000),
    sentence('“I am not used to be spoken to that way, sir,” said Stubb indignantly.', 2500),
    sentence('“Then be called ten times a donkey, and begone!” snapped Ahab.', 1500),
    sentence('Stubb and Flask went below together.', 3200),
  ].join('\n'),
} as SceneFeeling;

describe('one scene', () => {
  const row = sceneTalks(speakers, feeling, readSigns(text));
  const [quarrel, guess] = row.talks;

  it('has a quarrel where words of narration show one, each with its place', () => {
    expect(quarrel).toMatchObject({ pair: ['ahab', 'stubb'], kind: 'conflict' });
    expect(quarrel?.lines.map(line => line.from)).toEqual([0, 0, 1, 0]);
    expect(quarrel?.signs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'shouted',
      'furiously',
      'indignantly',
      'snapped',
    ]);
    expect(unpackSentences(feeling.rows).length).toBe(4);
    expect(quarrel?.sure[0].n).toBe(2);
  });

  it('is a mere conversation without such words', () => {
    const calm = sceneTalks(speakers, feeling, { ...readSigns(text), signs: [] });
    expect(calm.talks[0]?.kind).toBe('conversation');
  });

  it('keeps unsure lines apart', () => {
    expect(guess).toMatchObject({ pair: ['flask', 'stubb'], kind: 'unsure', lines: [{ sure: false }] });
    const tallies = tally({}, 0, row);
    expect(tallies['flask\nstubb']).toMatchObject({ sure: [0, 0], unsure: [1, 0], talks: 0, meetings: 1 });
  });

  it('has a meeting where narration names two who do not speak', () => {
    expect(row.meetings.map(one => one.pair)).toEqual([['flask', 'stubb']]);
    expect(row.present).toEqual(['ahab', 'flask', 'stubb']);
  });

  it('is there without feelings, and without signs', () => {
    expect(sceneTalks(speakers, null, null).talks.map(talk => talk.kind)).toEqual(['conversation', 'unsure']);
    expect(sceneTalks(speakers, null, null).meetings).toEqual([]);
  });

  it('adds up over scenes, directed', () => {
    const tallies = [0, 1, 2].reduce<Tallies>((sum, scene) => tally(sum, scene, row), {});
    expect(tallies['ahab\nstubb']).toMatchObject({ sure: [9, 3], conflicts: 3, together: 3, first: 0, last: 2 });
  });
});
