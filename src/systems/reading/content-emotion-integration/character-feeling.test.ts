import { describe, expect, it } from 'vitest';
import { responseSchema } from './answers.ts';
import { divideSentences, type SceneSpeakers } from './cast-sentences.ts';
import { characterResponse } from './character-feeling.ts';
import { readSceneFeeling, type ReadSentences } from './read-scene.ts';

const text = [
  '“I will not stay in this dreadful house another night,” said Anna. “You hear the doors, and you hear what walks ' +
    'behind them, and still you sit there with your soup!”',
  'Anna wept with rage in the doorway. Tom laughed.',
  '“Anna is a fool to be afraid of a draught,” said Tom.',
  'The garden lay bright under the moon. A warm wind moved the roses, and far off somebody sang.',
].join('\n\n');

/** Dreadful words darken, bright ones brighten. */
const byWords: ReadSentences = (whole, sentences) =>
  sentences.map(({ start, end }) => {
    const words = whole.slice(start, end);
    const dark = /dreadful|walks behind|wept/.test(words);
    const valence = dark ? 2 : /bright|warm|laughed/.test(words) ? 4 : 3;
    return { plutchik: [0.1, 0, dark ? 0.8 : 0, 0, 0, 0, dark ? 0.6 : 0, 0], valence, arousal: 3, dominance: 3 };
  });

const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const quotation = (part: string, speaker: string): SceneSpeakers['quotations'][number] => ({
  ...span(part),
  speaker,
  addressees: [],
  confidence: 0.9,
  kind: 'explicit',
});
const speakers: SceneSpeakers = {
  quotations: [
    quotation('“I will not stay in this dreadful house another night,”', 'anna'),
    quotation(text.slice(text.indexOf('“You hear'), text.indexOf('soup!”') + 6), 'anna'),
    quotation('“Anna is a fool to be afraid of a draught,”', 'tom'),
  ],
  mentions: [
    { ...span('Anna wept'), end: text.indexOf('Anna wept') + 4, character: 'anna', kind: 'name' },
    { start: text.indexOf('Anna is'), end: text.indexOf('Anna is') + 4, character: 'anna', kind: 'name' },
    { start: text.indexOf('Tom laughed'), end: text.indexOf('Tom laughed') + 3, character: 'tom', kind: 'name' },
  ],
  pov: null,
};
const divided = (key: string) => divideSentences(readSceneFeeling(text, byWords), speakers, key);
const wordsOf = (key: string) =>
  divided(key).telling.map(({ start, end, because }) => [because, text.slice(start, start + 12), end > start]);

describe('what a character feels in a scene', () => {
  it('rests on what they say and on narration that names them, not on what others say of them', () => {
    expect(wordsOf('anna')).toEqual([
      ['speaks', '“I will not ', true],
      ['speaks', '“You hear th', true],
      ['named', 'Anna wept wi', true],
    ]);
  });

  it('is set against the rest of the scene, with the strongest sentences behind it', () => {
    const answer = responseSchema.parse(characterResponse('Anna', 3, text, divided('anna')));
    expect(answer.feeling?.valence).toBeLessThan(2.5);
    expect(answer.against_scene?.stronger).toEqual(['fear', 'anger']);
    expect(answer.evidence).toMatchObject({ spoken: 2, named: 1 });
    expect(answer.passages.map(passage => text.slice(passage.start, passage.end))).toEqual(
      answer.passages.map(passage => passage.text),
    );
    expect(answer.passages[0]?.scene).toBe(3);
  });

  it('is left open where too few words tell of them', () => {
    const tom = responseSchema.parse(characterResponse('Tom', 3, text, divided('tom')));
    expect(tom.feeling).toBeNull();
    expect(tom.abstains).toBe('2 sentences tell of Tom here, in 14 words; at least 3 with 30 words are needed.');
    expect(tom.passages.length).toBe(2);
    const nobody = characterResponse('Kate', 3, text, divided('kate'));
    expect(nobody.abstains).toBe('Kate neither speaks in this scene nor is named in its narration.');
  });
});
