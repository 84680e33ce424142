import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEmotionModel, type EmotionModel, type EmotionReading } from './emotion-model.ts';
import { labelledSentences } from './labelled-sentences.test-data.ts';
import { goemotions, plutchik } from './labels.ts';
import { ModelFileError } from './model-file.ts';

function fileOf(name: string): SharedArrayBuffer {
  const bytes = readFileSync(new URL(`../../../../../resources/models/${name}`, import.meta.url));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

const files = { emotions: fileOf('emotions.bin'), vad: fileOf('vad.bin') };
let model: EmotionModel;
beforeAll(() => {
  model = loadEmotionModel(files);
});

const everyday = (reading: EmotionReading, label: (typeof goemotions)[number]): number =>
  reading.goemotions[goemotions.indexOf(label)] ?? 0;
const fiction = (reading: EmotionReading, name: (typeof plutchik)[number]): number =>
  reading.plutchik[plutchik.indexOf(name)] ?? 0;

describe('the emotion model', () => {
  it('reads joy and mourning as opposites', () => {
    const glad = model.read('The children laughed and danced in the sunlit garden, wild with joy.');
    const sad = model.read('She wept beside the grave, alone in her grief and despair.');
    expect(glad.valence).toBeGreaterThan(3.3);
    expect(sad.valence).toBeLessThan(2.7);
    expect(fiction(glad, 'joy')).toBeGreaterThan(0.4);
    expect(fiction(sad, 'sadness')).toBeGreaterThan(0.4);
    expect(fiction(sad, 'joy')).toBeLessThan(0.2);
    expect(glad.plutchikLabels).toContain('joy');
    expect(sad.plutchikLabels).toContain('sadness');
  });

  it('reads fright as more aroused and less in command than rest', () => {
    const fright = model.read('He screamed in terror as the beast sprang at his throat!');
    const rest = model.read('The afternoon was quiet, and the cat slept on the sill.');
    expect(fright.arousal).toBeGreaterThan(rest.arousal + 0.3);
    expect(fright.dominance).toBeLessThan(rest.dominance + 0.1);
    expect(fiction(fright, 'fear')).toBeGreaterThan(fiction(rest, 'fear') + 0.3);
  });

  it('names everyday feelings', () => {
    expect(model.read('Thank you so much for your help!').goemotionsLabels).toContain('gratitude');
    expect(model.read('I am so sorry, please forgive me.').goemotionsLabels).toContain('remorse');
    expect(everyday(model.read('What do you mean? I do not understand.'), 'confusion')).toBeGreaterThan(0.3);
  });

  it('hears a negation', () => {
    const glad = model.read('I am happy with this house.');
    const not = model.read('I am not happy with this house.');
    expect(not.valence).toBeLessThan(glad.valence);
    expect(everyday(not, 'joy')).toBeLessThan(everyday(glad, 'joy'));
  });

  it('keeps within its bounds and gives the same for the same text', () => {
    for (const { text } of labelledSentences) {
      const reading = model.read(text);
      for (const p of [...reading.goemotions, ...reading.plutchik]) expect(p >= 0 && p <= 1).toBe(true);
      for (const r of [reading.valence, reading.arousal, reading.dominance]) expect(r >= 1 && r <= 5).toBe(true);
      expect(model.read(text)).toEqual(reading);
      expect(loadEmotionModel(files).read(text)).toEqual(reading);
    }
  });

  it('expects nothing much of a text without words', () => {
    for (const text of ['', '   \n', '***', '😝', '\u0000']) {
      const { plutchik: feelings, plutchikLabels, valence, goemotions: labels } = model.read(text);
      expect(Math.abs(valence - 3)).toBeLessThan(0.5);
      expect(Math.max(...feelings)).toBeLessThan(0.3);
      expect(plutchikLabels).toEqual([]);
      expect(labels.every(Number.isFinite)).toBe(true);
    }
  });

  it('reads a stretch of a text as it reads the stretch alone', () => {
    const text = 'All was well. She wept bitterly. "Come here!" he roared.';
    const stretches = [
      { start: 0, end: 13 },
      { start: 14, end: 32 },
      { start: 33, end: text.length },
      { start: 5, end: 5 },
    ];
    const readings = model.readStretches(text, stretches);
    stretches.forEach(({ start, end }, i) =>
      expect(model.read(text.slice(start, end))).toMatchObject(readings[i] ?? {}),
    );
    expect(readings).toHaveLength(4);
  });

  it('survives very long texts and lone surrogates', () => {
    const long = model.read('The sea was calm and nothing stirred. '.repeat(3_000));
    expect(Number.isFinite(long.valence)).toBe(true);
    expect(Number.isFinite(model.read('broken \ud83d half').valence)).toBe(true);
  });

  it('refuses a damaged file, swapped files, and a valence model trained beside another', () => {
    const damaged = files.emotions.slice(0);
    const bytes = new Uint8Array(damaged);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    expect(() => loadEmotionModel({ ...files, emotions: damaged })).toThrow(/emotions\.bin.*damaged/);
    expect(() => loadEmotionModel({ emotions: files.vad, vad: files.vad })).toThrow(ModelFileError);
  });
});

describe('the score on sentences of our own', () => {
  it('stays where it was when the model was shipped', () => {
    const ranked = labelledSentences.map(({ text, feeling }) => {
      const { plutchik: scores } = model.read(text);
      const own = scores[plutchik.indexOf(feeling)] ?? 0;
      return scores.filter(score => score > own).length;
    });
    const among = (places: number): number => ranked.filter(place => place < places).length / ranked.length;
    expect(labelledSentences).toHaveLength(40);
    expect(among(1)).toBeGreaterThanOrEqual(shipped.first - 0.05);
    expect(among(2)).toBeGreaterThanOrEqual(shipped.firstTwo - 0.05);
  });

  it('tells pleasant from unpleasant', () => {
    const sided = labelledSentences.filter(({ pleasant }) => pleasant !== undefined);
    const right = sided.filter(({ text, pleasant }) => model.read(text).valence > 3 === pleasant).length;
    expect(right / sided.length).toBeGreaterThanOrEqual(shipped.pleasant - 0.05);
  });
});

/** Measured on the shipped files. */
const shipped = { first: 0.85, firstTwo: 0.95, pleasant: 0.96 };
