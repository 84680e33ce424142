import { afterEach, describe, expect, it } from 'vitest';
import type { SystemCompute } from '../../../contracts/compute.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import { toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { bookCompute, bookRecords, bookSystem } from '../../../../tests/conformance/toy-systems.ts';
import { readSceneFeeling } from '../../reading/content-emotion-integration/read-scene.ts';
import { records as feelingRecords } from '../../reading/content-emotion-integration/records.ts';
import { contentEmotionIntegration } from '../../reading/content-emotion-integration/system.ts';
import { compute } from './compute.ts';
import { records } from './records.ts';
import { enhancedEmotionalBlender } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** Reads feelings by two words, so that a test can see what must come out. */
const feelings: SystemCompute = {
  system: 'content_emotion_integration',
  operations: {},
  facts: {
    scene: ({ text }) =>
      readSceneFeeling(text, (scene, sentences) =>
        sentences.map(({ start, end }) => {
          const sentence = scene.slice(start, end);
          const [dread, grief] = [sentence.includes('dark'), sentence.includes('wept')];
          const plutchik = [0.02, 0, dread ? 0.8 : 0.1, 0, grief ? 0.9 : 0.05, 0, 0, 0];
          return { plutchik, valence: dread || grief ? 2 : 3.2, arousal: 3, dominance: 3 };
        }),
      ),
  },
  folds: {},
};

/** From Dickens, Great Expectations, chapter 39, with lines of our own between. */
const scenes = [
  'It was wretched weather; stormy and wet, and mud, mud, mud, deep in all the streets. Day after day, a vast heavy ' +
    'veil had been driving over London from the East. I read with my watch upon the table, purposing to close my book.',
  'The staircase was dark below. I stood with my lamp held out over the stair-rail, and he came slowly within its ' +
    'light. She had wept at the dark window. She wept for the child, and was starving in the cold.',
  'In the morning I went out. The streets were dry. Nobody spoke of it again. We ate our supper in peace.',
];

async function open(): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [bookSystem, contentEmotionIntegration, enhancedEmotionalBlender],
    records: [bookRecords, feelingRecords, records],
    computes: [bookCompute, feelings, compute],
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

async function read(engine: ToyEngine, texts: readonly string[]): Promise<void> {
  await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book: 'b', scenes: texts } });
  await engine.idle();
}

const wheel = async (engine: ToyEngine, scene: number | null): Promise<Wheel> =>
  (await engine.query('enhanced_emotional_blender', 'wheel', { book: 'b', scene })) as Wheel;

const ask = (engine: ToyEngine, operation: string, data: object): Promise<unknown> =>
  engine.request({ source: 'test', system: 'enhanced_emotional_blender', operation, data });

describe('the wheel of a book', () => {
  it('names what a scene mixes, with the sentences behind it', async () => {
    const engine = await open();
    await read(engine, scenes);
    const { dyads, emotions, abstains } = await wheel(engine, 1);
    expect(abstains).toBeNull();
    expect(dyads[0]).toMatchObject({ name: 'despair', kind: 'secondary' });
    const fear = emotions.find(one => one.emotion === 'fear');
    expect(fear).toMatchObject({ name: 'terror', ring: 'intense', rank: 0.6667 });
    expect(fear?.passages[0]?.text).toBe('The staircase was dark below.');
    expect(scenes[1]?.slice(fear?.passages[0]?.start, fear?.passages[0]?.end)).toBe(fear?.passages[0]?.text);
    expect((await wheel(engine, 0)).dyads.map(one => one.name)).not.toContain('despair');
  });

  it('is the same after any way there, and moves with a changed scene', async () => {
    const fresh = await open();
    await read(fresh, scenes);
    const engine = await open();
    await read(engine, [scenes[2] ?? '', scenes[0] ?? '']);
    await read(engine, scenes);
    expect(await wheel(engine, null)).toEqual(await wheel(fresh, null));
    await read(engine, [scenes[0] ?? '', 'It was dark. It was dark again. All was dark.', scenes[2] ?? '']);
    const level = (of: Wheel, emotion: string) => of.emotions.find(one => one.emotion === emotion)?.level ?? 0;
    const after = await wheel(engine, null);
    expect(level(after, 'sadness')).toBeLessThan(level(await wheel(fresh, null), 'sadness'));
  });

  it('does not ask how people are called', async () => {
    const [one, other] = [await open(), await open()];
    const named = (name: string) => scenes.map(scene => scene.replaceAll('She', name));
    await read(one, named('Ada'));
    await read(other, named('Eve'));
    const figures = ({ emotions, dyads }: Wheel) => [emotions.map(of => of.level), dyads];
    expect(figures(await wheel(one, 1))).toEqual(figures(await wheel(other, 1)));
  });

  it('reads a passage alone, needs with their sentences, and how strong a scene is beside the others', async () => {
    const engine = await open();
    await read(engine, scenes);
    const text = scenes[1] ?? '';
    const passage = { start: text.indexOf('I stood'), end: text.indexOf('She had') - 1 };
    const alone = await ask(engine, 'analyze_plutchik_emotion', { project: 'b', scene: 1, passage });
    expect(alone).toMatchObject({
      of: 'text',
      wheel: { sentences: 1, dyads: [], abstains: '1 sentence is too few; 3 are needed.' },
    });
    const few = { start: text.indexOf('I stood'), end: text.length };
    for (const asked of [passage, few]) {
      const { wheel: seen, blend } = (await ask(engine, 'analyze_plutchik_emotion', {
        project: 'b',
        scene: 1,
        passage: asked,
      })) as { wheel: Wheel; blend: { name: string | null; dyads: unknown[]; emotions: unknown[] } };
      expect([blend.name !== null, blend.dyads.length > 0]).toEqual([seen.abstains === null, seen.abstains === null]);
      expect(blend.emotions.length).toBeGreaterThan(0);
    }
    expect(await ask(engine, 'calculate_emotional_intensity', { project: 'b', scene: 1, passage })).toMatchObject({
      strongest: null,
      abstains: '1 sentence is too few; 3 are needed.',
    });
    const needs = (await ask(engine, 'analyze_maslow_needs', { project: 'b', scene: 1 })) as {
      needs: { need: string; passages: { text: string; side: string }[] }[];
      abstains: string | null;
    };
    expect(needs.abstains).toMatch(/few/);
    expect(needs.needs[0]?.passages[0]).toMatchObject({
      side: 'lacking',
      text: expect.stringContaining('starving') as string,
    });
    expect(await ask(engine, 'calculate_emotional_intensity', { project: 'b', scene: 1 })).toMatchObject({
      strongest: 'grief',
      rank: 0.6667,
    });
    expect(
      await ask(engine, 'suggest_psychologically_realistic_combinations', { feeling: 'Fear', project: 'b' }),
    ).toMatchObject({ feeling: 'fear' });
  });

  it('refuses what is not there', async () => {
    const engine = await open();
    await read(engine, scenes);
    const asked = (data: object) => ask(engine, 'analyze_plutchik_emotion', data);
    await expect(asked({ project: 'x' })).rejects.toMatchObject({ code: 'no-such-project' });
    await expect(asked({ project: 'b', scene: 9 })).rejects.toMatchObject({ code: 'no-such-scene' });
    await expect(asked({ feeling: 'blissfulness' })).rejects.toMatchObject({ code: 'invalid-data' });
    await expect(asked({ project: 'b', passage: { start: 0, end: 4 } })).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });
});
