import { describe, expect, it } from 'vitest';
import { analysisOf, sceneIds } from './assemble.ts';
import type { ReadBook } from './read-book.ts';

/** A sign outside the first plane stands in each scene, so that UTF-16 and code points differ. */
const scenes = ['🌊 “Wait,” said Ruth.', 'Ruth slept. 🌙 Ruth woke.'] as const;
const source = `One\n\n${scenes[0]}\n\nTwo\n\n${scenes[1]}`;
const at = (text: string, from = 0): number => source.indexOf(text, from);
const points = (utf16: number): number => Array.from(source.slice(0, utf16)).length;
const spanIn = (scene: string, words: string) => ({
  start: scene.indexOf(words),
  end: scene.indexOf(words) + words.length,
});

const plutchik = { joy: 0.5, trust: 0, fear: 0, surprise: 0, sadness: 0, disgust: 0, anger: 0, anticipation: 0 };
const feeling = { plutchik, valence: 3.5, arousal: 3, dominance: 2.5 };
const person = (key: string, name: string, mentions: number) => ({
  key,
  name,
  aliases: [name],
  gender: 'unknown' as const,
  narrator: false,
  importance: 'major' as const,
  mentions,
  quotations: 1,
  scenes: [],
});

const book: ReadBook = {
  project: 'p',
  title: 'Water',
  source,
  structure: {
    title: 'Water',
    words: 12,
    characters: points(source.length),
    chapters: [
      { title: null, heading: 'One', start: 0, end: at('Two'), words: 5, firstScene: 0, sceneCount: 1 },
      { title: 'Two', heading: 'Two', start: at('Two'), end: source.length, words: 7, firstScene: 1, sceneCount: 1 },
    ],
    scenes: scenes.map((text, chapter) => ({
      chapter,
      start: at(text),
      end: at(text) + text.length,
      words: 4,
      hash: `hash-${chapter}`,
    })),
  },
  interactions: [
    { source: 'ruth', target: 'other', count: 2, valence: 3.1 },
    { source: 'ruth', target: 'nobody', count: 1, valence: null },
  ],
  people: {
    cast: [
      { key: 'ruth', name: 'Ruth' },
      { key: 'other', name: 'Ruth' },
      { key: 'nobody', name: 'Abel' },
    ],
    scenes: [
      {
        quotations: [
          {
            ...spanIn(scenes[0], '“Wait,”'),
            speaker: 'ruth',
            addressees: ['other', 'nobody'],
            confidence: 0.9,
            kind: 'explicit',
          },
        ],
        mentions: [{ ...spanIn(scenes[0], 'Ruth'), character: 'ruth', kind: 'name' }],
        pov: 'ruth',
      },
      null,
    ],
  },
  cast: [person('ruth', 'Ruth', 5), person('other', 'Ruth', 2)],
  feelings: [feeling, null],
  sentences: [[{ ...feeling, ...spanIn(scenes[0], scenes[0]) }], null],
  arc: {
    book: 'p',
    points: [{ scene: 0, raw: 3.5, valence: 3.4, low: 3.1, high: 3.7, arousal: 3, dominance: 2.5, plutchik }, null],
    turning: [{ scene: 0, direction: 'fall' }],
    complete: false,
  },
};

const analysis = analysisOf(book, { sentences: true });
const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  Array.from(source).slice(start, end).join('');

describe('the printed analysis', () => {
  it('counts offsets in code points of the source', () => {
    expect(analysis.scenes.map(cut)).toEqual([...scenes]);
    expect(analysis.quotations.map(cut)).toEqual(['“Wait,”']);
    expect(analysis.mentions.map(cut)).toEqual(['Ruth']);
    expect(analysis.sentences?.map(cut)).toEqual([scenes[0]]);
    expect(analysis.chapters.at(-1)?.end).toBe(points(source.length));
  });

  it('names everyone by a name that is theirs alone, and nobody who is not in the cast', () => {
    expect(analysis.characters.map(character => character.name)).toEqual(['Ruth', 'Ruth (2)']);
    expect(analysis.quotations[0]).toMatchObject({ speaker: 'Ruth', addressees: ['Ruth (2)'] });
    expect(analysis.scenes.map(scene => scene.pov)).toEqual(['Ruth', null]);
    expect(analysis.interactions).toEqual([{ source: 'Ruth', target: 'Ruth (2)', count: 2, valence: 3.1 }]);
  });

  it('says null of what has not been read', () => {
    expect(analysis.scenes[0]).toMatchObject({ emotions: plutchik, valence: 3.5 });
    expect(analysis.scenes[1]).toMatchObject({ emotions: null, valence: null, arousal: null, dominance: null });
  });

  it('draws the arc of the book from the points that are there', () => {
    expect(analysis.arcs).toEqual([
      {
        character: null,
        points: [{ scene: 0, valence: 3.4, low: 3.1, high: 3.7 }],
        turning_points: [{ scene: 0, direction: 'fall' }],
      },
    ]);
  });

  it('has no part that was not asked for, and empty ones where no system knows', () => {
    const plain = analysisOf({ ...book, arc: null, interactions: [] }, { sentences: false });
    expect(plain).not.toHaveProperty('sentences');
    expect(plain).toMatchObject({ arcs: [], interactions: [], personality: [], findings: [] });
  });
});

describe('the ids of scenes', () => {
  it('are hashes, with the occurrence where two texts are equal', () => {
    expect(sceneIds(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a#2', 'a#3']);
  });
});
