import { afterEach, describe, expect, it } from 'vitest';
import type { SystemCompute } from '../../../contracts/compute.ts';
import type { Arc } from '../../../contracts/book.ts';
import { toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { bookCompute, bookRecords, bookSystem } from '../../../../tests/conformance/toy-systems.ts';
import { readSceneFeeling } from '../../reading/content-emotion-integration/read-scene.ts';
import { records as feelingRecords } from '../../reading/content-emotion-integration/records.ts';
import { contentEmotionIntegration } from '../../reading/content-emotion-integration/system.ts';
import { compute } from './compute.ts';
import { records } from './records.ts';
import { dynamicEmotionEngine } from './system.ts';

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
          const grief = scene.slice(start, end).includes('grave');
          const plutchik = [grief ? 0 : 0.6, 0.2, 0.1, 0, grief ? 0.8 : 0, 0, 0, 0.2];
          return { plutchik, valence: grief ? 2 : 3.8, arousal: 3, dominance: 3 };
        }),
      ),
  },
  folds: {},
};

async function open(more: { shuffle?: () => number } = {}): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [bookSystem, contentEmotionIntegration, dynamicEmotionEngine],
    records: [bookRecords, feelingRecords, records],
    computes: [bookCompute, feelings, compute],
    slots: 4,
    ...more,
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const bright = (index: number): string =>
  Array.from(
    { length: 30 },
    (_, line) => `On day ${index} the children ran down to the sea, and ${line} gulls rose.`,
  ).join(' ');
const dark = (index: number): string =>
  Array.from({ length: 30 }, (_, line) => `On day ${index} they stood at the grave while bell ${line} rang.`).join(' ');
/** Bright, then dark, then bright again. */
const story = Array.from({ length: 30 }, (_, index) => (index >= 10 && index < 20 ? dark(index) : bright(index)));

async function read(engine: ToyEngine, scenes: readonly string[]): Promise<Arc> {
  await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book: 'b', scenes } });
  await engine.idle();
  return (await engine.query('dynamic_emotion_engine', 'arc', { book: 'b' })) as Arc;
}

async function ask(engine: ToyEngine, operation: string, data: object): Promise<unknown> {
  return engine.request({
    source: 'test',
    system: 'dynamic_emotion_engine',
    operation,
    data: { project: 'b', ...data },
  });
}

describe('the course of a book in the engine', () => {
  it('draws the arc and finds where it turns', async () => {
    const arc = await read(await open(), story);
    expect(arc.complete).toBe(true);
    expect(arc.points.map(point => point?.scene)).toEqual(story.map((_, index) => index));
    expect(arc.points[2]?.valence).toBeGreaterThan(3.6);
    expect(arc.points[15]?.valence).toBeLessThan(2.4);
    expect(arc.points[15]?.plutchik.sadness).toBe(0.8);
    expect(arc.turning.map(turn => turn.direction)).toEqual(['fall', 'rise']);
  });

  it('comes to the same bytes in any order, and after any way there', async () => {
    const fresh = await read(await open(), story);
    let seed = 3;
    const shuffle = (): number => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const engine = await open({ shuffle });
    await read(engine, story.slice(0, 12));
    await read(engine, [...story.slice(0, 4), 'Another morning came.', ...story.slice(6)]);
    expect(JSON.stringify(await read(engine, story))).toBe(JSON.stringify(fresh));
  });

  it('keeps what people set apart from what the text says, and through a new reading', async () => {
    const engine = await open();
    await read(engine, story);
    await ask(engine, 'psychological_update', { kind: 'plutchik', scene: 15, levels: { anger: 0.9 } });
    const anger = { plutchik: { anger: { level: 0.9, from: 'set' }, sadness: { from: 'text' } } };
    expect(await ask(engine, 'emotion_query', { action: 'current_state', scene: 15 })).toMatchObject(anger);
    await read(engine, ['A new first scene.', ...story]);
    expect(await ask(engine, 'emotion_query', { action: 'current_state', scene: 16 })).toMatchObject(anger);
    expect(await ask(engine, 'emotion_query', { action: 'current_state', scene: 15 })).toMatchObject({
      plutchik: { anger: { from: 'text' } },
    });
  });

  it('answers every example over this book', async () => {
    const engine = await open();
    await read(engine, story);
    for (const [operation, contract] of Object.entries(dynamicEmotionEngine.operations)) {
      for (const { data } of contract.examples) {
        const filled = JSON.parse(
          JSON.stringify(data).replaceAll('"{scene}"', '15').replaceAll('{project}', 'b'),
        ) as object;
        const output = await ask(engine, operation, filled);
        expect(contract.output.safeParse(output), `${operation} ${JSON.stringify(filled)}`).toMatchObject({
          success: true,
        });
      }
    }
  });

  it('refuses books and scenes that are not there', async () => {
    const engine = await open();
    await read(engine, story);
    await expect(ask(engine, 'context_update', { action: 'detect_change', project: 'x' })).rejects.toMatchObject({
      code: 'no-such-project',
    });
    await expect(
      ask(engine, 'psychological_update', { kind: 'maslow', scene: 99, levels: { safety: 1 } }),
    ).rejects.toMatchObject({ code: 'no-such-scene' });
  });
});
