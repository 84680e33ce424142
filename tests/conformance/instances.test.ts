/** Several instances of one system: they share its queue, least loaded first, and come and go while it runs. */
import { afterEach, describe, expect, it } from 'vitest';
import { toFailure } from '../../src/contracts/errors.ts';
import type { InstanceFigures } from '../../src/contracts/statistics.ts';
import { defineEffects } from '../../src/systems/_kit/define-effects.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const engines: ToyEngine[] = [];

/** Effects that linger until they are let go, or are told to end. */
function lingering() {
  const begun: number[] = [];
  let letGo = (): void => undefined;
  const free = new Promise<void>(resolve => (letGo = resolve));
  const effects = defineEffects(logSystem, {
    ...logEffects().operations,
    async linger(_data, _gathered, { itemId, signal }) {
      begun.push(itemId);
      const ended = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('Told to end.')));
      });
      await Promise.race([free, ended]);
      return { n: itemId };
    },
  });
  return { begun, letGo: () => letGo(), effects };
}

async function started(effects = logEffects(), folder?: string): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [{ ...logSystem, queue: { concurrency: 2 } }],
    records: [logRecords],
    computes: [logCompute],
    effects: [effects],
    ...(folder === undefined ? {} : { folder }),
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const linger = { source: 'test', system: 'toy_log', operation: 'linger', data: {} };
const instances = (engine: ToyEngine): readonly InstanceFigures[] => engine.figures().systems[0]?.instances ?? [];
const load = (engine: ToyEngine): readonly string[] =>
  instances(engine).map(({ name, busy, slots }) => `${name}: ${busy}/${slots}`);
const soon = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));

async function lingeringItems(engine: ToyEngine, count: number): Promise<readonly number[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => engine.send(linger)));
  await soon();
  return ids;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('instances', () => {
  it('share the work, the least loaded first', async () => {
    const { effects, letGo } = lingering();
    const engine = await started(effects);
    expect(await engine.addInstance('toy_log', 4)).toBe('2');
    await lingeringItems(engine, 3);
    expect(load(engine)).toEqual(['1: 1/2', '2: 2/4']);
    await lingeringItems(engine, 9);
    expect(load(engine)).toEqual(['1: 2/2', '2: 4/4']);
    expect(engine.figures().systems[0]).toMatchObject({ slots: 6, queue: { busy_slots: 6, input_queue_size: 6 } });
    letGo();
    await engine.idle();
    expect(instances(engine).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(12);
    expect(instances(engine).every(({ attempts, failures }) => attempts > 0 && failures === 0)).toBe(true);
  });

  it('give what they run to the others when they stop, and nothing of it counts as an attempt', async () => {
    const { begun, effects, letGo } = lingering();
    const engine = await started(effects);
    await engine.addInstance('toy_log', 2);
    const ids = await lingeringItems(engine, 4);
    expect(load(engine)).toEqual(['1: 2/2', '2: 2/2']);
    await engine.stopInstance('toy_log', '2');
    await soon();
    expect(load(engine)).toEqual(['1: 2/2']);
    expect(engine.figures().outstanding).toBe(4);
    letGo();
    await engine.idle();
    const ended = await Promise.all(ids.map(id => engine.reads.item(id)));
    expect(ended.map(one => [one?.state, one?.attempts])).toEqual(ids.map(() => ['done', 1]));
    expect(begun.length).toBe(6);
    expect(engine.figures().dead).toBe(0);
  });

  it('are as they were after a restart', async () => {
    const first = await started();
    await first.addInstance('toy_log', 7);
    await first.addInstance('toy_log');
    await first.stopInstance('toy_log', '1');
    expect(load(first)).toEqual(['2: 0/7', '3: 0/2']);
    await first.close();
    const engine = await started(logEffects(), first.folder);
    expect(load(engine)).toEqual(['2: 0/7', '3: 0/2']);
    expect(await engine.addInstance('toy_log')).toBe('1');
  });

  it('are refused where they make no sense', async () => {
    const engine = await started();
    const codeOf = async (asked: Promise<unknown>): Promise<string> =>
      toFailure(await asked.catch((error: unknown) => error)).code;
    expect(await codeOf(engine.addInstance('nobody'))).toBe('unknown-system');
    for (const slots of [0, -1, 1.5, NaN, 65]) {
      expect(await codeOf(engine.addInstance('toy_log', slots))).toBe('invalid-data');
    }
    expect(await codeOf(engine.stopInstance('toy_log', '9'))).toBe('no-such-instance');
    expect(await codeOf(engine.stopInstance('toy_log', '1'))).toBe('last-instance');
    for (let count = 1; count < 16; count += 1) await engine.addInstance('toy_log', 1);
    expect(await codeOf(engine.addInstance('toy_log', 1))).toBe('too-many-instances');
    expect(load(engine)).toHaveLength(16);
  });
});
