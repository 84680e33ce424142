import { describe, expect, it } from 'vitest';
import type { BookMeter } from '../../../../contracts/meter.ts';
import type { Wheel } from '../../../../contracts/wheel.ts';
import { feelingsSentence, lossWords, meterSentence, wheelSentence } from './feelings-words.ts';

const emotion = (name: string, of: Wheel['emotions'][number]['emotion'], level: number) => ({
  emotion: of,
  name,
  ring: 'basic' as const,
  level,
  mean: level / 4,
  rank: null,
  passages: [],
});
const wheel: Wheel = {
  book: 'moby',
  scene: 3,
  emotions: [emotion('serenity', 'joy', 0.2), emotion('fear', 'fear', 0.6), emotion('sadness', 'sadness', 0.5)],
  position: { angle: 120, radius: 0.4 },
  dyads: [{ name: 'despair', kind: 'secondary', parts: ['fear', 'sadness'], degree: 0.5, balance: 0.83 }],
  cancelled: [],
  sentences: 40,
  scenes: 10,
  scenes_read: 10,
  abstains: null,
};
const meter: BookMeter = {
  book: 'moby',
  poles: { low: 'heart', high: 'work' },
  release_at: 0.85,
  points: [{ level: 0.5, peak: 0.1, state: 'in balance', low: 9, high: 0 }, null],
  releases: [{ scene: 0, pole: 'low', name: 'heart', peak: 0.1, passages: [] }],
  level: 0.5,
  state: 'in balance',
};

describe('the sentences behind the feelings', () => {
  it('name the strongest and what they make', () => {
    expect(wheelSentence(wheel)).toBe(
      'Strongest in this scene: fear and sadness; together they lean to despair (fear and sadness).',
    );
    expect(wheelSentence({ ...wheel, abstains: 'Too short.' })).toBe('Unsure: Too short.');
  });

  it('say where the dial stands and what is not read', () => {
    expect(meterSentence(meter)).toBe(
      'The dial from heart to work: at the end in balance, released once; 1 scene not read yet.',
    );
    expect(meterSentence({ ...meter, points: [null] })).toBe('No scene is read yet.');
  });

  it('are of what is shown', () => {
    const book = { ...wheel, scene: null };
    expect(feelingsSentence('scene', wheel, book, meter)).toBe(wheelSentence(wheel));
    expect(feelingsSentence('book', wheel, book, meter)).toMatch(/^Strongest in the book/u);
    expect(feelingsSentence('dial', wheel, book, meter)).toBe(meterSentence(meter));
    expect(feelingsSentence('book', wheel, null, null)).toBeNull();
  });

  it('say what opposites take from each other, the most first', () => {
    const cancelled: Wheel['cancelled'] = [
      { between: ['trust', 'disgust'], amount: 0.1 },
      { between: ['joy', 'sadness'], amount: 0.3 },
    ];
    expect(lossWords({ ...wheel, cancelled })).toBe(
      'Opposites take from each other: joy and sadness 0.30; trust and disgust 0.10.',
    );
    expect(lossWords(wheel)).toBeNull();
  });
});
