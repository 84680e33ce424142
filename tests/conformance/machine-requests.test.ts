import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestInput, RequestName } from '../../src/contracts/ipc/index.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { answer } from '../../src/main/ipc/answer.ts';
import { eventFault } from '../../src/main/ipc/event-fault.ts';
import type { AllHandlers } from '../../src/main/ipc/handlers.ts';
import { machineHandlers } from '../../src/main/ipc/machine.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

let engine: ToyEngine;

/** Asks as the page does: names, data and answers are checked by their schemas. */
async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<unknown> {
  const handlers = machineHandlers(() => Promise.resolve(engine)) as unknown as AllHandlers;
  const faults: string[] = [];
  const result = await answer({ handlers, checkOutputs: true, log: fault => faults.push(fault) }, name, input);
  if (result.ok) return result.value;
  return { code: result.error.code, message: result.error.message };
}

const toyLog = { kind: 'system', system: 'toy_log' } as const;

beforeEach(async () => {
  engine = toyEngine({ systems: [logSystem], records: [logRecords], computes: [logCompute], effects: [logEffects()] });
  await engine.start();
});

afterEach(() => engine.close());

/** Dead letters of items that failed for good. */
async function kill(...names: readonly string[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const name of names) {
    const data = { failures: 9, helps: false, name };
    ids.push(await engine.send({ source: 'test', system: 'toy_log', operation: 'flaky', data }));
  }
  await engine.idle();
  return ids;
}

describe('the window', () => {
  it('pauses, sees what is held, cancels it and resumes', async () => {
    expect(await ask('machine.control', { action: 'pause', target: toyLog })).toEqual([
      { id: 'toy_log', state: 'paused' },
    ]);
    const item = await engine.send({ source: 'test', system: 'toy_log', operation: 'write', data: { n: 7 } });
    expect(await ask('machine.items', { system: 'toy_log', state: 'outstanding', limit: 10 })).toMatchObject([
      { id: item, state: 'waiting', error: null },
    ]);
    expect(await ask('machine.try', { system: 'toy_log', operation: 'write', data: '{"n": 8}' })).toMatchObject({
      output: null,
      error: null,
    });
    expect(await ask('machine.cancel', { which: { kind: 'ids', ids: [item] } })).toEqual({ cancelled: 1 });
    expect(await ask('machine.control', { action: 'resume', target: { kind: 'all' } })).toMatchObject([
      { id: 'toy_log' },
    ]);
    await engine.idle();
    expect(await engine.query('toy_log', 'numbers', {})).toEqual([8]);
    expect(await ask('machine.trace', { id: item })).toMatchObject({ trace: item, hops: [{ outcome: 'cancelled' }] });
    expect(
      await ask('machine.control', { action: 'drain', target: { kind: 'system', system: 'nobody' } }),
    ).toMatchObject({ code: 'unknown-system' });
  });

  it('finds the journey of an old item, however many came after it', async () => {
    const first = await engine.send({ source: 'test', system: 'toy_log', operation: 'relay', data: { n: 2 } });
    await engine.idle();
    const onward = first + 1;
    const database = openDatabase({ file: join(engine.folder, 'scriptorium.db'), readOnly: false, durability: 'fast' });
    database.run(
      `INSERT INTO engine_results (id, trace, source, system, operation, priority, attempts, queued_at, ended_at, state)
       WITH RECURSIVE later (id) AS (SELECT 1000 UNION ALL SELECT id + 1 FROM later LIMIT 20001)
       SELECT id, id, 'chapter ${onward}', 'toy_log', 'write', 5, 1, 1, 1, 'done' FROM later`,
    );
    database.close();
    expect(await ask('machine.trace', { id: onward })).toMatchObject({ trace: first, hops: [{ item: first }, {}, {}] });
    expect(await engine.reads.item(onward)).toMatchObject({ id: onward, trace: first, state: 'done' });
    expect(await engine.reads.item(4_711_000)).toBeNull();
    expect(await ask('machine.trace', { id: 4_711_000 })).toMatchObject({ code: 'no-such-item' });
  });

  it('finds dead letters by their words, and tries again those that match', async () => {
    const [ahab, starbuck] = await kill('ahab', 'starbuck');
    expect(await engine.reads.items({ state: 'dead', text: 'STARBUCK', limit: 9 })).toMatchObject([{ id: starbuck }]);
    expect(await engine.reads.items({ state: 'dead', text: '100%_', limit: 9 })).toEqual([]);
    expect(await ask('machine.items', { text: ' Starbuck ', limit: 9 })).toMatchObject([{ id: starbuck }]);
    expect(await ask('machine.items', { text: 'file-empty', limit: 1 })).toMatchObject([{ id: starbuck }]);
    expect(await ask('machine.items', { text: String(ahab), state: 'dead', limit: 9 })).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: ahab }) as unknown]) as unknown[],
    );
    expect(await ask('machine.items', { text: '%', limit: 9 })).toEqual([]);
    const data = JSON.stringify({ failures: 0, helps: true, name: 'pip' });
    expect(await ask('machine.replay', { which: { kind: 'all' }, data })).toMatchObject({ code: 'usage' });
    expect(
      await ask('machine.replay', { which: { kind: 'ids', ids: [ahab ?? 0] }, data: '{"failures": "none"}' }),
    ).toMatchObject({ code: 'invalid-data', message: expect.stringContaining('failures') as string });
    expect(engine.figures().dead).toBe(2);
    expect(await ask('machine.replay', { which: { kind: 'ids', ids: [ahab ?? 0] }, data })).toEqual({ replayed: 1 });
    await engine.idle();
    expect(await engine.reads.output(ahab ?? 0)).toBe('{"n":1}');
    expect(await ask('machine.discard', { which: { kind: 'matching', text: 'starbuck' } })).toEqual({ discarded: 1 });
    expect(engine.figures().dead).toBe(0);
  });

  it('is told by the engine itself what other data does not fit', async () => {
    const [id = 0, other = 0] = await kill('ahab', 'pip');
    await expect(engine.replay({ kind: 'ids', ids: [id] }, { failures: 'none' })).rejects.toMatchObject({
      code: 'invalid-data',
      message: expect.stringContaining('failures') as string,
    });
    const fitting = { failures: 0, helps: true, name: 'x' };
    await expect(engine.replay({ kind: 'ids', ids: [id, other] }, fitting)).rejects.toMatchObject({ code: 'usage' });
    await expect(engine.replay({ kind: 'ids', ids: [4711] }, fitting)).rejects.toMatchObject({ code: 'no-such-item' });
    expect((await ask('machine.dead', { id })) as object).toMatchObject({
      id,
      state: 'dead',
      hops: [{ outcome: 'dead' }],
    });
  });

  it('tries an operation, and hears of its output, its failure or its end', async () => {
    const asked = (operation: string, data: object) =>
      ask('machine.try', { system: 'toy_log', operation, data: JSON.stringify(data) });
    expect(await asked('write', { n: 3 })).toMatchObject({ output: '{\n  "n": 3\n}', error: null });
    expect(await asked('write', { n: 'three' })).toMatchObject({
      code: 'invalid-data',
      message: expect.stringContaining('“n”') as string,
    });
    expect(await asked('flaky', { failures: 9, helps: false, name: 'queequeg' })).toMatchObject({
      output: null,
      error: { code: 'file-empty', message: 'Failure 1.' },
    });
    const lingering = asked('linger', {});
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await ask('machine.cancel', { which: { kind: 'all' } })).toEqual({ cancelled: 1 });
    expect(await lingering).toMatchObject({ output: null, error: { code: 'cancelled' } });
  });

  it('is given figures of the right shape, or is told that something is wrong', async () => {
    expect(await ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, systems: [{ id: 'toy_log' }] });
    const whole = engine.figures();
    const [first] = whole.systems;
    const wrong: readonly object[] = [
      { ...whole, outstanding: Number.NaN },
      { ...whole, systems: [{ ...first, state: 'asleep' }] },
      { ...whole, systems: [{ ...first, queue: { ...first?.queue, windows: { '1m': first?.queue.windows['1m'] } } }] },
    ];
    for (const figures of wrong) {
      Object.assign(engine, { figures: () => figures });
      expect(await ask('machine.figures', undefined)).toMatchObject({ code: 'internal' });
      expect(eventFault('machine.figures', figures)).toMatch(/^machine\.figures was told wrongly at /);
    }
    expect(eventFault('machine.figures', whole)).toBeNull();
  });

  it('lists operations with the shape of their data', async () => {
    const cards = (await ask('machine.operations', { system: 'toy_log' })) as { id: string; input: object }[];
    expect(cards.find(card => card.id === 'write')?.input).toMatchObject({ properties: { n: { type: 'integer' } } });
    expect(cards.some(card => card.id === 'inner')).toBe(false);
  });
});
