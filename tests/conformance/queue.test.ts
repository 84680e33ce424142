import { afterEach, describe, expect, it } from 'vitest';
import type { Runner } from '../../src/contracts/compute.ts';
import { toFailure } from '../../src/contracts/errors.ts';
import type { Storage } from '../../src/contracts/storage.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { inlineRunner } from '../../src/workers/runners/inline.ts';
import { noModels, toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const engines: ToyEngine[] = [];

function logEngine(more: Partial<ToyParts> = {}): ToyEngine {
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    ...more,
  });
  engines.push(engine);
  return engine;
}

async function started(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = logEngine(more);
  await engine.start();
  return engine;
}

const to = (operation: string, data: unknown, more: object = {}) => ({
  source: 'test',
  system: 'toy_log',
  operation,
  data,
  ...more,
});

/** The row that a slot writes before it computes: what a killed process leaves behind. */
function leaveHeld(folder: string, ids: readonly number[]): void {
  const database = openDatabase({ file: `${folder}/scriptorium.db`, readOnly: false, durability: 'fast' });
  database.run('INSERT INTO engine_running (slot, ids) VALUES (?, ?)', 'toy_log#0', JSON.stringify(ids));
  database.close();
}

const numbers = (engine: ToyEngine): Promise<unknown> => engine.query('toy_log', 'numbers', {});

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('the door', () => {
  it.each([
    ['unknown-system', { source: 'test', system: 'nobody', operation: 'write', data: {} }],
    ['unknown-operation', to('sing', {})],
    ['internal-operation', to('inner', { n: 1 })],
    ['internal-operation', to('fact:scene', {})],
    ['invalid-data', to('write', { n: 'one' })],
    ['invalid-data', to('write', { n: 1 }, { priority: 11 })],
    ['data-too-large', to('keyed', { n: 1, key: 'ä'.repeat(40_000) })],
  ])('refuses with %s', async (code, request) => {
    const engine = await started();
    const error = await engine.send(request).then(
      () => null,
      (thrown: unknown) => toFailure(thrown),
    );
    expect(error?.code).toBe(code);
    expect(error?.advice).not.toBe('');
    expect(engine.figures().outstanding).toBe(0);
  });

  it('is closed while as many items wait as the system allows', async () => {
    const engine = await started();
    const sent = Array.from({ length: 60 }, (_, n) => engine.send(to('hang', {}, { delayMs: 60_000 + n })));
    const results = await Promise.allSettled(sent);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    await expect(engine.send(to('write', { n: 1 }))).rejects.toMatchObject({ code: 'queue-full' });
  });

  it('lets a sender wait for room who asks for that, and the others go on in order', async () => {
    const engine = await started();
    const held = await Promise.all(
      Array.from({ length: 50 }, (_, n) => engine.send(to('hang', {}, { delayMs: 60_000 + n }))),
    );
    const accepted: number[] = [];
    const waiting = [1, 2].map(n => engine.send(to('write', { n }, { whenFull: 'wait' })).then(() => accepted.push(n)));
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(accepted).toEqual([]);
    await engine.cancel({ kind: 'ids', ids: held.slice(0, 1) });
    await Promise.all(waiting);
    expect(accepted).toEqual([1, 2]);
    await engine.cancel({ kind: 'ids', ids: held });
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2]);
  });
});

describe('a rate', () => {
  it('holds back what would begin too soon, and loses nothing', async () => {
    const perMs = 60;
    const begun: number[] = [];
    const inline = inlineRunner({ computes: [logCompute], systems: [logSystem] }, noModels);
    const runner: Runner = {
      ...inline,
      slots: 9,
      run(task, options) {
        begun.push(performance.now());
        return inline.run(task, options);
      },
    };
    const slow = { ...logSystem, queue: { ...logSystem.queue, rate: { items: 2, perMs } } };
    const engine = await started({ systems: [slow], runner });
    await Promise.all([1, 2, 3, 4, 5, 6].map(n => engine.send(to('write', { n }))));
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2, 3, 4, 5, 6]);
    const apart = begun.slice(2).map((second, index) => second - (begun[index] ?? 0));
    // The engine's clock may be read a moment before the runner's.
    expect(Math.min(...apart)).toBeGreaterThan(perMs - 5);
  });
});

describe('order', () => {
  it('takes higher priority first, and the oldest within it', async () => {
    const engine = logEngine({ slots: 1 });
    await engine.start();
    const waits = [5, 1, 9, 5, 9].map((priority, index) =>
      engine.send(to('keyed', { n: index, key: `k${index}` }, { priority })),
    );
    await Promise.all(waits);
    await engine.idle();
    expect(await numbers(engine)).toEqual([2, 4, 0, 3, 1]);
  });

  it('runs items of one key in order of acceptance, whatever their priority', async () => {
    let seed = 7;
    const engine = await started({ slots: 6, shuffle: () => (seed = (seed * 16807) % 2147483647) / 2147483647 });
    const sent = Array.from({ length: 12 }, (_, n) =>
      engine.send(to('keyed', { n, key: 'one' }, { priority: (n % 10) + 1 })),
    );
    await Promise.all(sent);
    await engine.idle();
    expect(await numbers(engine)).toEqual(Array.from({ length: 12 }, (_, n) => n));
  });

  it('accepts a deduplicated item once while it is outstanding', async () => {
    const engine = await started();
    const ids = await Promise.all([1, 1, 2, 1].map(n => engine.send(to('once', { n }))));
    expect(new Set([ids[0], ids[1], ids[3]]).size).toBe(1);
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2]);
    await engine.request(to('once', { n: 1 }));
    expect(await numbers(engine)).toEqual([1, 2, 1]);
  });

  it('carries one trace through what is sent onward', async () => {
    const engine = await started();
    const id = await engine.send(to('relay', { n: 3 }));
    await engine.idle();
    const hops = await engine.reads.trace(id);
    expect(hops.map(hop => [hop.operation, hop.outcome])).toEqual(Array.from({ length: 4 }, () => ['relay', 'done']));
    expect(await numbers(engine)).toEqual([3, 2, 1, 0]);
  });
});

describe('failure', () => {
  it('tries again what can be helped, and answers in the end', async () => {
    const engine = await started();
    expect(await engine.request(to('flaky', { failures: 3, helps: true, name: 'a' }))).toEqual({ n: 4 });
    expect(engine.figures().dead).toBe(0);
  });

  it('buries what was tried in vain, with its reason and its attempts', async () => {
    const engine = await started();
    await expect(engine.request(to('flaky', { failures: 9, helps: true, name: 'b' }))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    const [dead] = await engine.reads.items({ state: 'dead', limit: 10 });
    const letter = await engine.reads.deadLetter(dead?.id ?? 0);
    expect(letter?.error?.message).toBe('Failure 4.');
    expect(letter?.hops.map(hop => hop.outcome)).toEqual(['failed', 'failed', 'failed', 'dead']);
    expect(letter?.data).toEqual({ failures: 9, helps: true, name: 'b' });
    expect(engine.figures()).toMatchObject({ dead: 1, outstanding: 0 });
  });

  it('never tries bad input again', async () => {
    const engine = await started();
    await expect(engine.request(to('flaky', { failures: 1, helps: false, name: 'c' }))).rejects.toMatchObject({
      code: 'file-empty',
    });
    const [dead] = await engine.reads.items({ state: 'dead', limit: 10 });
    expect(dead?.attempts).toBe(1);
  });

  it('ends what hangs at its time limit, while others go on', async () => {
    const engine = await started();
    const hanging = engine.request(to('hang', {}));
    await engine.request(to('write', { n: 1 }));
    await expect(hanging).rejects.toMatchObject({ code: 'time-limit' });
  });

  it('stores nothing of an item whose apply throws, and everything of the others in its turn', async () => {
    const engine = await started();
    const all = [1, 2, 3, 4].map(n => engine.request(to(n === 2 ? 'poor' : 'write', { n })));
    const results = await Promise.allSettled(all);
    expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(((await numbers(engine)) as number[]).sort((a, b) => a - b)).toEqual([1, 3, 4]);
    const [dead] = await engine.reads.items({ state: 'dead', limit: 10 });
    expect(dead).toMatchObject({ attempts: 2, error: { code: 'apply-failed' } });
  });

  it('replays a dead letter with other data, and discards one', async () => {
    const engine = await started();
    await engine.request(to('flaky', { failures: 9, helps: false, name: 'd' })).catch(() => undefined);
    const [dead] = await engine.reads.items({ state: 'dead', limit: 10 });
    const id = dead?.id ?? 0;
    await engine.replay({ kind: 'ids', ids: [id] }, { failures: 0, helps: true, name: 'e' });
    await engine.idle();
    expect(await engine.reads.output(id)).toBe('{"n":1}');
    await engine.request(to('flaky', { failures: 9, helps: false, name: 'f' })).catch(() => undefined);
    const [other] = await engine.reads.items({ state: 'dead', limit: 10 });
    const twice = { kind: 'ids', ids: [other?.id ?? 0, other?.id ?? 0] } as const;
    const discarded = await engine.command({ kind: 'discard', which: twice });
    expect(discarded.changed).toBe(1);
    expect(engine.figures().dead).toBe(0);
  });
});

describe('a replay', () => {
  it('with other data goes by the keys of that data', async () => {
    const engine = await started();
    const id = await engine.send(to('fickle', { n: -1, key: 'a' }));
    await engine.idle();
    const ahead = await engine.send(to('fickle', { n: 1, key: 'b' }, { delayMs: 60_000 }));
    await engine.control('pause', { kind: 'all' });
    await engine.replay({ kind: 'ids', ids: [id] }, { n: 2, key: 'b' });
    await expect(engine.send(to('fickle', { n: 2, key: 'c' }))).resolves.toBe(id);
    await engine.control('resume', { kind: 'all' });
    const own = await engine.send(to('fickle', { n: -1, key: 'a' }));
    expect(own).not.toBe(id);
    expect(await engine.cancel({ kind: 'ids', ids: [ahead] })).toBe(1);
    await engine.idle();
    expect(await numbers(engine)).toEqual([2]);
  });

  it('leaves the work of an item with the same key and data to that one, and a letter with other data where it is', async () => {
    const engine = await started();
    const id = await engine.send(to('fickle', { n: -1, key: 'a' }));
    await engine.idle();
    const twin = await engine.send(to('fickle', { n: -1, key: 'a' }, { delayMs: 60_000 }));
    expect(twin).not.toBe(id);
    await engine.control('pause', { kind: 'all' });
    const other = await engine.send(to('fickle', { n: 5, key: 'a' }));
    await expect(engine.replay({ kind: 'ids', ids: [id] }, { n: 5, key: 'b' })).rejects.toMatchObject({
      code: 'already-waiting',
    });
    expect(await engine.replay({ kind: 'ids', ids: [id] })).toEqual({ items: [], changed: 1 });
    expect(engine.figures()).toMatchObject({ dead: 0, outstanding: 2 });
    expect(await engine.cancel({ kind: 'ids', ids: [twin, other] })).toBe(2);
  });
});

describe('the store', () => {
  it('acknowledges nothing while a commit fails, and goes on when it works again', async () => {
    let broken = false;
    const wrap = (storage: Storage): Storage => ({
      ...storage,
      turn: turn => (broken ? Promise.reject(new Error('disk full')) : storage.turn(turn)),
    });
    const engine = await started({ wrap });
    await engine.request(to('write', { n: 1 }));
    broken = true;
    let acknowledged = false;
    const sent = engine.send(to('write', { n: 2 })).then(() => (acknowledged = true));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(acknowledged).toBe(false);
    expect(engine.figures().store_failure).toContain('disk full');
    broken = false;
    await sent;
    await engine.idle();
    expect(engine.figures().store_failure).toBeNull();
    expect(await numbers(engine)).toEqual([1, 2]);
  });

  it('keeps what waits through a restart', async () => {
    const first = await started();
    await first.send(to('write', { n: 1 }, { delayMs: 30 }));
    await first.close();
    const second = await started({ folder: first.folder });
    expect(second.figures().outstanding).toBe(1);
    await second.idle();
    expect(await numbers(second)).toEqual([1]);
    expect(second.figures().systems[0]?.queue.total_items_processed).toBe(1);
  });

  it('takes back what a dead run held, and sets it aside as poison at the third crash', async () => {
    const first = await started();
    await first.send(to('hang', {}, { delayMs: 86_400_000 }));
    const [item] = await first.reads.items({ state: 'outstanding', limit: 1 });
    await first.close();
    for (const crash of [1, 2, 3]) {
      leaveHeld(first.folder, [item?.id ?? 0]);
      const again = logEngine({ folder: first.folder });
      await again.start();
      const [left] = await again.reads.items({ limit: 1 });
      expect(left).toMatchObject({ id: item?.id, attempts: crash, state: crash < 3 ? 'delayed' : 'dead' });
      await again.close();
    }
    const last = await started({ folder: first.folder });
    expect((await last.reads.deadLetter(item?.id ?? 0))?.error?.code).toBe('poison');
  });

  it.each([
    { end: 'an unclean end', number: 7, written: true },
    { end: 'a clean end', number: null, written: false },
  ])('after $end, has in the store what it computes before it begins: $written', async ({ number, written }) => {
    const first = logEngine();
    await first.start({ work: false });
    const id = await first.send(to('write', { n: 1 }));
    await first.close();
    const database = openDatabase({ file: `${first.folder}/scriptorium.db`, readOnly: false, durability: 'fast' });
    if (number !== null) database.run('UPDATE engine_turn SET number = ?', number);
    // Who only looks, and begins nothing, takes no doubt away.
    const between = logEngine({ folder: first.folder });
    await between.start({ work: false });
    await between.close();
    const held: unknown[] = [];
    const inline = inlineRunner({ computes: [logCompute], systems: [logSystem] }, noModels);
    const runner: Runner = {
      ...inline,
      run(task, options) {
        held.push(...database.all('SELECT ids FROM engine_running').map(row => row['ids']));
        return inline.run(task, options);
      },
    };
    const second = await started({ folder: first.folder, runner });
    await second.idle();
    database.close();
    expect(held).toEqual(written ? [`[${id}]`] : []);
    expect(await numbers(second)).toEqual([1]);
  });

  it('runs what a crash may be due to last, each alone, and the least suspect first', async () => {
    const first = logEngine();
    await first.start({ work: false });
    const ids: number[] = [];
    for (const n of [1, 2, 3, 4, 5]) ids.push(await first.send(to('write', { n })));
    await first.close();
    leaveHeld(first.folder, ids.slice(0, 1));
    const between = logEngine({ folder: first.folder });
    await between.start({ work: false });
    await between.close();
    leaveHeld(first.folder, ids.slice(0, 2));
    const inline = inlineRunner({ computes: [logCompute], systems: [logSystem] }, noModels);
    let running = 0;
    const begun: (readonly [n: number, running: number])[] = [];
    const runner: Runner = {
      ...inline,
      slots: 3,
      async run(task, options) {
        running += 1;
        begun.push([(task.data as { n: number }).n, running]);
        await new Promise(resolve => setTimeout(resolve, 5));
        const envelope = await inline.run(task, options);
        running -= 1;
        return envelope;
      },
    };
    const second = await started({ folder: first.folder, runner });
    const during = second.send(to('write', { n: 6 }));
    await second.idle();
    await during;
    expect(begun.slice(0, 3)).toEqual([
      [3, 1],
      [4, 2],
      [5, 3],
    ]);
    expect(begun.map(([n]) => n).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(begun.filter(([n]) => n < 3)).toEqual([
      [2, 1],
      [1, 1],
    ]);
    const after = begun.findIndex(([n]) => n === 2);
    expect(begun.slice(after).every(([, beside]) => beside === 1)).toBe(true);
    expect(second.figures()).toMatchObject({ outstanding: 0, dead: 0 });
  });
});

describe('a system that keeps failing', () => {
  it('is held, says why, tries one item, and goes on when told; nothing is lost', async () => {
    const clock = { at: 1_000_000, now: () => clock.at, tick: () => clock.at };
    const engine = await started({ clock });
    const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 50));
    const held = () => engine.figures().systems[0]?.held ?? null;
    for (const name of ['a', 'b', 'c']) await engine.send(to('flaky', { failures: 99, helps: true, name }));
    await settle();
    expect(held()).toMatchObject({ since: 1_000, until: 1_005, failures: 10 });
    expect(held()?.error).not.toBe('');
    const waiting = await engine.send(to('write', { n: 1 }));
    await settle();
    expect((await engine.reads.item(waiting))?.state).toBe('waiting');
    const before = engine.figures().outstanding;
    clock.at += 5_000;
    await engine.send(to('write', { n: 2 }));
    await settle();
    expect(held()).toMatchObject({ since: 1_000, until: 1_015 });
    expect(engine.figures().outstanding).toBeGreaterThanOrEqual(before);
    await engine.control('resume', { kind: 'system', system: 'toy_log' });
    await engine.idle();
    expect(held()).toBeNull();
    expect(await numbers(engine)).toEqual([1, 2]);
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 3 });
  });
});
