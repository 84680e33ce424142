import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSceneFeeling, type ReadSentences } from './read-scene.ts';
import { packSentences, sceneFeelingSchema, unpackSentences } from './scene-feeling.ts';

/** A reading that can be followed by eye: exclamation marks stir, 'dark' darkens. */
const byMarks: ReadSentences = (text, sentences) =>
  sentences.map(({ start, end }) => {
    const words = text.slice(start, end);
    const dark = words.includes('dark');
    return {
      plutchik: [dark ? 0 : 0.5, 0, dark ? 0.75 : 0, 0, 0, 0, 0, 0],
      valence: dark ? 2 : 4,
      arousal: words.includes('!') ? 4 : 3,
      dominance: 3,
    };
  });

const text = 'The lamp burned low. It was dark on the stairs! Friends came.\n\n“Mother?” said the boy.';

describe('readSceneFeeling', () => {
  it('gives each sentence its place, words and feeling', () => {
    const read = unpackSentences(readSceneFeeling(text, byMarks).rows);
    expect(read.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The lamp burned low.',
      'It was dark on the stairs!',
      'Friends came.',
      '“Mother?” said the boy.',
    ]);
    expect(read.map(({ words, valence }) => [words, valence])).toEqual([
      [4, 4],
      [6, 2],
      [2, 4],
      [4, 4],
    ]);
  });

  it('gives the scene the means by words, as its schema wants them', () => {
    const fact = sceneFeelingSchema.parse(readSceneFeeling(text, byMarks));
    expect(fact).toMatchObject({ words: 16, sentences: 4 });
    expect(fact.valence).toBe(3.25);
    expect(fact.plutchik[2]).toBe(0.2813);
    expect(fact.needs.met).toEqual([0, 0, 1, 0, 0]);
  });

  it('takes a scene without words for neutral', () => {
    expect(readSceneFeeling(' \n\n ', byMarks)).toMatchObject({ words: 0, valence: 3, sentences: 0, rows: '' });
  });
});

describe('the sentences of a fact', () => {
  it('come back as they were stored, to the thousandth', () => {
    const thousandth = (most: number) => fc.integer({ min: 0, max: most }).map(value => value / 1000);
    const sentence = fc.record({
      start: fc.nat(100_000),
      length: fc.nat(2_000),
      words: fc.nat(400),
      plutchik: fc.array(thousandth(1000), { minLength: 8, maxLength: 8 }),
      valence: thousandth(5000),
      arousal: thousandth(5000),
      dominance: thousandth(5000),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), all => {
        const sentences = all.map(({ length, ...one }) => ({ ...one, end: one.start + length }));
        expect(unpackSentences(packSentences(sentences))).toEqual(sentences);
      }),
    );
  });

  it('says nothing of sentences in a script that its models do not know', () => {
    const russian = 'Он ужасно испугался и заплакал от горя. «Где ты был?» — спросила Кити.';
    expect(readSceneFeeling(russian, byMarks)).toMatchObject({ valence: 3, sentences: 0, plutchik: Array(8).fill(0) });
    expect(readSceneFeeling('太郎は家に帰った。花子は泣いていた。', byMarks)).toMatchObject({ sentences: 0 });
    expect(readSceneFeeling(`${russian} She wept!`, byMarks)).toMatchObject({ sentences: 1 });
  });
});
