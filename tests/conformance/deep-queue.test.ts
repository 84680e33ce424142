/** Queues so deep that memory knows most of their items by id alone: nothing but memory may tell the difference. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/contracts/storage.ts';
import { toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';
import { bookCompute, bookRecords, bookSystem, logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const deepSystem = { ...logSystem, queue: { concurrency: 3, bound: 10_000 } };
const count = 3_000;
const engines: ToyEngine[] = [];

async function started(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [deepSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    ...more,
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const write = (n: number, more: object = {}) => ({
  source: 'test',
  system: 'toy_log',
  operation: 'write',
  data: { n },
  ...more,
});

const numbers = async (engine: ToyEngine): Promise<readonly number[]> =>
  (await engine.query('toy_log', 'numbers', {})) as number[];

/** Items that wait in a paused system: every tenth of a higher priority. */
async function filled(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = await started(more);
  await engine.control('pause', { kind: 'system', system: 'toy_log' });
  await Promise.all(Array.from({ length: count }, (_, n) => engine.send(write(n, { priority: n % 10 === 0 ? 8 : 5 }))));
  return engine;
}

/** The order of 3,000 numbers by priority, but that each sixteenth is the oldest of all. */
function inOrder(): readonly number[] {
  const [high, low] = [8, 5].map(priority =>
    Array.from({ length: count }, (_, n) => n).filter(n => (n % 10 === 0 ? 8 : 5) === priority),
  ) as [number[], number[]];
  return Array.from({ length: count }, (_, taken) => {
    const oldest = (high[0] ?? Infinity) < (low[0] ?? Infinity) ? high : low;
    const line = taken % 16 === 15 ? oldest : high.length > 0 ? high : low;
    return line.shift() ?? -1;
  });
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('a deep queue', () => {
  it('counts what waits and runs it in order', async () => {
    const engine = await filled();
    expect(engine.figures().outstanding).toBe(count);
    expect(engine.figures().systems[0]?.queue.input_queue_size).toBe(count);
    await engine.control('resume', { kind: 'all' });
    await engine.idle();
    expect(await numbers(engine)).toEqual(inOrder());
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 0 });
  });

  it('goes on in the same order after a restart', async () => {
    const first = await filled();
    await first.close();
    const engine = await started({ folder: first.folder });
    expect(engine.figures().outstanding).toBe(count);
    await engine.control('resume', { kind: 'all' });
    await engine.idle();
    expect(await numbers(engine)).toEqual(inOrder());
  });

  it('cancels what it knows by id alone, one and all', async () => {
    const engine = await filled();
    const last = await engine.reads.items({ state: 'outstanding', limit: 1 });
    const id = last[0]?.id ?? 0;
    expect(await engine.cancel({ kind: 'ids', ids: [id, id, id + 1] })).toBe(1);
    expect(await engine.cancel({ kind: 'ids', ids: [id] })).toBe(0);
    expect((await engine.reads.item(id))?.state).toBe('cancelled');
    expect(engine.figures().outstanding).toBe(count - 1);
    expect(await engine.cancel({ kind: 'system', system: 'toy_log' })).toBe(count - 1);
    expect(engine.figures().outstanding).toBe(0);
    await engine.control('resume', { kind: 'all' });
    await engine.idle();
    expect(await numbers(engine)).toEqual([]);
  });

  it('answers who waits for an item far back', async () => {
    const engine = await filled();
    const reply = engine.request(write(count));
    await engine.control('resume', { kind: 'all' });
    expect(await reply).toEqual({ n: count });
  });

  it('asks again where the store does not answer, and loses nothing', async () => {
    let failures = 0;
    const failing = (storage: Storage): Storage => ({
      ...storage,
      async heads(ids) {
        failures += 1;
        if (failures <= 2) throw new Error('The disk is away.');
        return storage.heads(ids);
      },
    });
    const engine = await filled({ wrap: failing });
    await engine.control('resume', { kind: 'all' });
    await engine.idle();
    expect(failures).toBeGreaterThan(2);
    expect(await numbers(engine)).toEqual(inOrder());
  });

  it('lets folds wait for facts far back', async () => {
    const engine = toyEngine({ systems: [bookSystem], records: [bookRecords], computes: [bookCompute], slots: 4 });
    engines.push(engine);
    await engine.start();
    const scenes = Array.from({ length: 2_000 }, (_, index) => `scene ${index}`);
    await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book: 'b', scenes } });
    await engine.idle();
    expect(await engine.query('toy_book', 'state', { book: 'b' })).toMatchObject({
      total: String(2 * scenes.length),
      missing: { total: [], share: [], late: [], latest: [] },
    });
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 0 });
  });
});
