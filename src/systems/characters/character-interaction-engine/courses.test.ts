import { describe, expect, it } from 'vitest';
import { dynamicsOf } from './dynamics.ts';
import type { Interaction } from './interactions.ts';
import { arrange, type Line } from './material.ts';
import type { SceneTalks, Talk } from './scene-talks.ts';
import { courseOf } from './pair-course.ts';
import { sequenceOf } from './sequence.ts';
import { noSums, sumsOf } from './valence-sums.ts';

const talk = (valence: number): Talk => ({
  pair: ['ahab', 'starbuck'],
  kind: 'conversation',
  start: 0,
  end: 50,
  lines: [
    { start: 0, end: 20, from: 0, sure: true },
    { start: 30, end: 50, from: 1, sure: true },
  ],
  sure: [sumsOf(valence, 20), sumsOf(valence, 20)],
  all: [sumsOf(valence, 20), sumsOf(valence, 20)],
  signs: [],
});
const book = (valences: readonly (number | null)[]): ReadonlyMap<number, SceneTalks> =>
  new Map(
    valences.map((valence, scene) => [
      scene,
      { talks: valence === null ? [] : [talk(valence)], meetings: [], present: [] },
    ]),
  );
const pair = 'ahab\nstarbuck';

describe('the course of a pair', () => {
  it('is told where it is clear', () => {
    const course = dynamicsOf(book([3.4, 3.3, 3.2, 3.1, 2.9, 2.8, 2.6, 2.5]), pair, 8);
    expect(course.valence).toMatchObject({ direction: 'colder', conversations: 8 });
    expect(course.valence?.change).toBeCloseTo(-0.93, 1);
    expect(course.frequency).toMatchObject({ direction: 'unclear', share: 0.5 });
    expect(course.lacks).toEqual([]);
  });

  it('is left open where it goes to and fro', () => {
    expect(dynamicsOf(book([2, 4, 2, 4, 2, 4, 2, 4]), pair, 8).valence?.direction).toBe('unclear');
  });

  it('sees that a pair speaks only late', () => {
    const late = dynamicsOf(book([null, null, null, null, null, null, 3, 3, 3, 3, 3, 3]), pair, 12);
    expect(late.frequency).toMatchObject({ direction: 'more', count: 6, of: 6 });
  });

  it('is not told from few conversations, or none', () => {
    expect(dynamicsOf(book([3, 4]), pair, 2)).toMatchObject({ valence: null, frequency: null });
    expect(dynamicsOf(book([3, 4]), pair, 2).lacks).toEqual(['A course needs 6 conversations; these two have 2.']);
    expect(dynamicsOf(book([3]), 'ahab\npip', 1).lacks[0]).toContain('have none');
    const unfelt: Talk = { ...talk(3), sure: [noSums, noSums] };
    const silent = new Map<number, SceneTalks>(
      [0, 1, 2, 3, 4, 5].map(scene => [scene, { talks: [unfelt], meetings: [], present: [] }]),
    );
    expect(dynamicsOf(silent, pair, 6)).toMatchObject({ valence: null, frequency: { count: 3, of: 6 } });
    expect(dynamicsOf(silent, pair, 6).lacks).toEqual([
      'Whether they grow warmer or colder needs 6 conversations whose feelings are read; these two have none.',
    ]);
    const once = new Map([[0, { talks: [3, 3, 3, 4, 4, 4].map(talk), meetings: [], present: [] }]]);
    expect(dynamicsOf(once, pair, 1)).toMatchObject({ valence: null, lacks: [expect.stringContaining('one scene')] });
    expect(dynamicsOf(new Map(), pair, 0).stretches).toEqual([]);
    expect(noSums.n).toBe(0);
  });
});

describe('a pair along the book', () => {
  it('leads from each conversation to its own first line, also where a scene has two of a kind', () => {
    const early = talk(3);
    const late: Talk = {
      ...talk(3),
      start: 60,
      end: 90,
      lines: [
        { start: 60, end: 70, from: 1, sure: true },
        { start: 80, end: 90, from: 0, sure: false },
      ],
    };
    const meeting = { pair: ['ahab', 'starbuck'] as [string, string], places: [{ start: 5, end: 9 }], sums: noSums };
    const scenes: ReadonlyMap<number, SceneTalks> = new Map([
      [2, { talks: [early, late], meetings: [], present: [] }],
      [4, { talks: [], meetings: [meeting], present: [] }],
    ]);
    const { points, lines } = courseOf(
      scenes,
      pair,
      5,
      () => '“Hast seen?” “Not I.” '.repeat(9),
      key => key,
    );
    const first = points.map(point => lines[point.first_line]);
    expect(first).toMatchObject([
      { scene: 2, start: 0, by: 'ahab' },
      { scene: 2, start: 60, by: 'starbuck' },
      { scene: 4, start: 5, kind: 'encounter' },
    ]);
  });
});

const line = (scene: number, by: string, text: string, between = true, joy = 0): Line => ({
  scene,
  start: 0,
  end: text.length,
  text,
  by,
  to: [by === 'Ahab' ? 'Starbuck' : 'Ahab'],
  between,
  feelings: [joy, 0, 0, 0, 0, 0, 0, 0],
});
const lines = [
  line(1, 'Ahab', '“Hast seen the White Whale?”'),
  line(1, 'Starbuck', '“No, Captain.”'),
  line(2, 'Starbuck', '“The boats are lowered.”', false),
  line(3, 'Ahab', '“What a lovely day again!”', true, 0.8),
  line(4, 'Ahab', '“The whales are far.”', false),
];
const people: [string, string] = ['Ahab', 'Starbuck'];

describe('material for a dialogue', () => {
  it('is what the two say of a topic, with the answer to it', () => {
    const { lines: found, lacks } = arrange(lines, people, { topic: 'the whales', length: 8 });
    expect(found.map(one => [one.by, one.passage.text, one.neighbour])).toEqual([
      ['Ahab', '“Hast seen the White Whale?”', false],
      ['Starbuck', '“No, Captain.”', true],
    ]);
    expect(found[0]?.topic).toEqual(['whale']);
    expect(lacks).toEqual([]);
  });

  it('is what feels as asked', () => {
    expect(arrange(lines, people, { feeling: 'joy', length: 8 }).lines.map(one => one.feeling)).toEqual([0.8]);
  });

  it('says what is lacking, and makes nothing up', () => {
    expect(arrange(lines, people, { topic: 'railways', length: 8 })).toEqual({
      source: 'manuscript',
      lines: [],
      lacks: ['No line of theirs speaks of “railways”.'],
    });
    const apart = lines.filter(one => !one.between);
    expect(arrange(apart, people, { length: 8 }).lines).toEqual([]);
    expect(arrange(apart, people, { topic: 'whales', length: 8 })).toMatchObject({
      lines: [{ by: 'Ahab' }],
      lacks: ['Ahab and Starbuck surely say nothing to each other in this book.'],
    });
  });
});

describe('a sequence', () => {
  const step = (scene: number, mean: number): Interaction => ({
    source: 'manuscript',
    id: null,
    people,
    kind: 'conversation',
    scene,
    lines: [1, 1],
    unsure: 0,
    valence: { mean, low: null, high: null, sentences: 2 },
    passages: [],
    signs: [],
    note: null,
  });
  const all = [3, 2, 3.2, 2.1, 3.4, 2.2].map((mean, scene) => step(scene, mean));
  const scenes = (found: ReturnType<typeof sequenceOf>) => found.steps.map(one => one.scene);

  it('is spread over the book, or the longest run in one direction', () => {
    expect(scenes(sequenceOf(all, 'as_told', 3))).toEqual([0, 3, 5]);
    expect(scenes(sequenceOf(all, 'warmer', 8))).toEqual([0, 2, 4]);
    expect(sequenceOf(all.slice(0, 2), 'warmer', 8)).toMatchObject({
      steps: [],
      lacks: [expect.stringContaining('never')],
    });
    expect(sequenceOf([], 'as_told', 8).lacks).toEqual(['The manuscript shows no interaction of these two.']);
  });
});
