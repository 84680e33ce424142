import { afterEach, describe, expect, it } from 'vitest';
import type { BookMeter } from '../../../contracts/meter.ts';
import { toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { bookCompute, bookRecords, bookSystem } from '../../../../tests/conformance/toy-systems.ts';
import { compute } from './compute.ts';
import { records } from './records.ts';
import { enhancedEmotionalMeter } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function open(folder?: string): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [bookSystem, enhancedEmotionalMeter],
    records: [bookRecords, records],
    computes: [bookCompute, compute],
    ...(folder === undefined ? {} : { folder }),
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

async function read(engine: ToyEngine, scenes: readonly string[]): Promise<BookMeter> {
  await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book: 'b', scenes } });
  await engine.idle();
  return (await engine.query('enhanced_emotional_meter', 'book', { book: 'b' })) as BookMeter;
}

const ask = (engine: ToyEngine, operation: string, data: object): Promise<unknown> =>
  engine.request({ source: 'test', system: 'enhanced_emotional_meter', operation, data });

/** After Jane Austen, Persuasion, chapter 23, and Charles Dickens, A Christmas Carol, stave 1, with lines of our own. */
const scenes = [
  'You pierce my soul. I am half agony, half hope. Tell me not that I am too late, that such precious feelings are ' +
    'gone for ever. I offer myself to you again with a heart even more your own than when you almost broke it, eight ' +
    'years and a half ago. Dare not say that man forgets sooner than woman, that his love has an earlier death. I have ' +
    'loved none but you. She smiled and laughed; her heart was glad, and he embraced her with joy and passion.',
  'He was a very quiet man. They walked along the shore until it was late, and said little.',
  'The door of the counting-house was open that he might keep his eye upon his clerk. It was not his business, he ' +
    'said. It is enough for a man to understand his own business. Mine occupies me constantly. The clerk went back to ' +
    'his work, and to his wages; he was paid for his labour, and money was the whole of the trade and the profit. He managed, he earned; he sold, and he bought.',
];

describe('the meter of a book', () => {
  it('builds up, is released with what set it off, and returns to balance', async () => {
    const meter = await read(await open(), scenes);
    expect(meter.releases.map(one => [one.scene, one.name])).toEqual([
      [0, 'heart'],
      [2, 'work'],
    ]);
    const [first] = meter.releases;
    expect(first?.peak).toBeLessThanOrEqual(0.15);
    expect(first?.passages[0]?.text).toMatch(/^She smiled and laughed/);
    expect(scenes[0]?.slice(first?.passages[0]?.start, first?.passages[0]?.end)).toBe(first?.passages[0]?.text);
    expect(meter.points[0]).toMatchObject({ level: 0.5, state: 'in balance' });
    expect(meter.points[1]).toMatchObject({ low: 0, high: 0, level: 0.5 });
  });

  it('comes to the same after any way there, and moves with a changed scene', async () => {
    const fresh = await read(await open(), scenes);
    const engine = await open();
    await read(engine, [scenes[2] ?? '']);
    await read(engine, [scenes[0] ?? '', 'Another morning of duty and work came.', scenes[2] ?? '']);
    expect(await read(engine, scenes)).toEqual(fresh);
    const moved = await read(engine, [scenes[1] ?? '', scenes[1] ?? '', scenes[2] ?? '']);
    expect(moved.releases.map(one => one.scene)).not.toContain(0);
  });

  it('is measured anew with other poles and words, without reading a scene again', async () => {
    const engine = await open();
    await read(engine, scenes);
    const done = () => engine.figures().systems.find(one => one.id === 'enhanced_emotional_meter')?.queue;
    const before = done()?.total_items_processed ?? 0;
    const change = {
      low: { name: 'shore', words: ['shore', 'walked'] },
      high: { name: 'house', words: ['door', 'eye'] },
    };
    const answer = (await ask(engine, 'emotion_config', { project: 'b', change })) as { poles: unknown };
    expect(answer.poles).toEqual({ low: 'shore', high: 'house' });
    expect((done()?.total_items_processed ?? 0) - before).toBe(1);
    const meter = (await engine.query('enhanced_emotional_meter', 'book', { book: 'b' })) as BookMeter;
    expect(meter.points.map(point => [point?.low, point?.high])).toEqual([
      [0, 0],
      [2, 0],
      [0, 2],
    ]);
    await ask(engine, 'emotion_reset', { project: 'b', settings: true });
    expect(await engine.query('enhanced_emotional_meter', 'book', { book: 'b' })).toMatchObject({
      poles: { low: 'heart', high: 'work' },
    });
  });

  it('refuses a word on both lists, a scene and a book that are not there', async () => {
    const engine = await open();
    await read(engine, scenes);
    await expect(
      ask(engine, 'emotion_config', { project: 'b', change: { low: { words: ['work'] } } }),
    ).rejects.toMatchObject({ code: 'invalid-data' });
    await expect(
      ask(engine, 'emotion_config', { project: 'b', change: { low: { words: ['two words'] } } }),
    ).rejects.toMatchObject({ code: 'invalid-data' });
    const state = { action: 'current_state' };
    await expect(ask(engine, 'emotion_query', { ...state, project: 'x' })).rejects.toMatchObject({
      code: 'no-such-project',
    });
    await expect(ask(engine, 'emotion_query', { ...state, project: 'b', scene: 7 })).rejects.toMatchObject({
      code: 'no-such-scene',
    });
  });
});

describe('the meter of a conversation', () => {
  const say = (engine: ToyEngine, text: string) => ask(engine, 'emotion_update', { conversation: 'c', text });
  const state = (engine: ToyEngine) => ask(engine, 'emotion_query', { conversation: 'c', action: 'current_state' });

  it('holds the level it reports, also when the folder is opened again', async () => {
    const engine = await open();
    const said = (await say(engine, 'My love, I kissed her and we laughed.')) as { level: number; state: string };
    expect(said).toMatchObject({ before: 0.5, low: ['love', 'kissed', 'laughed'], high: [], release: null });
    expect(said.level).toBeLessThan(0.45);
    await engine.close();
    const again = (await state(await open(engine.folder))) as { level: number; state: string };
    expect(again.level).toBeCloseTo(said.level, 2);
    expect(again.state).toBe(said.state);
  });

  it('counts whole words only', async () => {
    const engine = await open();
    expect(await say(engine, 'The network of gloves and lovage in the workhouse.')).toMatchObject({
      level: 0.5,
      low: [],
      high: [],
    });
  });

  it('is released where it built up, and keeps what set it off', async () => {
    const engine = await open();
    for (let turn = 0; turn < 4; turn++)
      await say(engine, 'The work is not finished. Duty, duty; the wages are unpaid.');
    const history = (await ask(engine, 'emotion_query', { conversation: 'c', action: 'release_history' })) as {
      texts: { pole: string; peak: number; text: string; words: string[] }[];
    };
    expect(history.texts).toHaveLength(1);
    expect(history.texts[0]).toMatchObject({ pole: 'high', text: 'Duty, duty; the wages are unpaid.' });
    expect(history.texts[0]?.peak).toBeGreaterThanOrEqual(0.85);
    expect(await ask(engine, 'emotion_query', { conversation: 'c', action: 'summary' })).toMatchObject({
      texts: 4,
      releases: { low: 0, high: 1 },
      scenes: { read: 0, all: 0 },
    });
    expect(await ask(engine, 'emotion_query', { conversation: 'other', action: 'current_state' })).toMatchObject({
      level: 0.5,
    });
    expect(await ask(engine, 'emotion_reset', { conversation: 'c' })).toMatchObject({ level: 0.5, forgotten: 4 });
  });

  it('is reset alone: other conversations and the book stay as they were', async () => {
    const engine = await open();
    await read(engine, scenes);
    await say(engine, 'My love, I kissed her and we laughed.');
    await ask(engine, 'emotion_update', { conversation: 'd', text: 'Duty and wages, and money for the work.' });
    await ask(engine, 'emotion_update', { project: 'b', text: 'She loved him dearly.' });
    const change = { release_at: 0.9 };
    await ask(engine, 'emotion_config', { conversation: 'd', change });
    const others = async () => [
      await ask(engine, 'emotion_history', { conversation: 'd' }),
      await ask(engine, 'emotion_history', { project: 'b' }),
      ((await ask(engine, 'emotion_config', { conversation: 'd' })) as { settings: unknown }).settings,
      await engine.query('enhanced_emotional_meter', 'book', { book: 'b' }),
    ];
    const before = await others();
    expect(await ask(engine, 'emotion_reset', { conversation: 'c', settings: true })).toMatchObject({ forgotten: 1 });
    expect(await others()).toEqual(before);
    expect(await ask(engine, 'emotion_reset', { project: 'b', settings: true })).toMatchObject({ forgotten: 1 });
    const [other, , settings, book] = await others();
    expect([other, settings, book]).toEqual([before[0], before[2], before[3]]);
  });
});
