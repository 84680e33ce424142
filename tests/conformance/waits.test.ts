/** Items that wait for others, items that come again, and keys that hold for a while. */
import { afterEach, describe, expect, it } from 'vitest';
import { toFailure } from '../../src/contracts/errors.ts';
import type { ItemRequest, WaitRule } from '../../src/contracts/items.ts';
import { toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const engines: ToyEngine[] = [];

async function started(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    ...more,
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const to = (operation: string, data: unknown, more: Partial<ItemRequest> = {}): ItemRequest => ({
  source: 'test',
  system: 'toy_log',
  operation,
  data,
  ...more,
});
const write = (n: number, more: Partial<ItemRequest> = {}): ItemRequest => to('write', { n }, more);
const failing = (name: string): ItemRequest => to('flaky', { failures: 9, helps: false, name });
const later = { delayMs: 60_000 };

const numbers = async (engine: ToyEngine): Promise<unknown> => engine.query('toy_log', 'numbers', {});
const stateOf = async (engine: ToyEngine, id: number): Promise<string | undefined> =>
  (await engine.reads.item(id))?.state;
const codeOf = async (sent: Promise<unknown>): Promise<string> =>
  toFailure(await sent.catch((error: unknown) => error)).code;

/** Sends while nothing runs, so that what is waited for has not ended yet. */
async function held<T>(engine: ToyEngine, send: () => Promise<T>): Promise<T> {
  await engine.control('pause', { kind: 'all' });
  const sent = await send();
  await engine.control('resume', { kind: 'all' });
  return sent;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('an item that waits for others', () => {
  it('begins when all of them are done, however long that takes', async () => {
    const engine = await started();
    await held(engine, async () => {
      const slow = await engine.send(to('flaky', { failures: 2, helps: true, name: 'slow' }));
      const quick = await engine.send(write(1));
      await engine.send(write(3, { priority: 10, after: { items: [slow, quick], rule: 'all-done' } }));
      await engine.send(write(2));
    });
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2, 3]);
  });

  it('begins with the first that is done, where one is enough', async () => {
    const engine = await started();
    const last = await held(engine, async () => {
      const never = await engine.send(write(9, later));
      const one = await engine.send(write(1));
      return engine.send(write(2, { after: { items: [never, one], rule: 'any-done' } }));
    });
    await engine.reply(last, { timeoutMs: 5_000 });
    expect(await numbers(engine)).toEqual([1, 2]);
    expect(engine.figures().outstanding).toBe(1);
  });

  it('is a dead letter once what it needs is not done, and so is what waits for it', async () => {
    const engine = await started();
    const [second, third, fourth] = await held(engine, async () => {
      const first = await engine.send(failing('first'));
      const next = await engine.send(write(2, { after: { items: [first], rule: 'all-done' } }));
      return [
        next,
        await engine.send(write(3, { after: { items: [next], rule: 'any-done' } })),
        await engine.send(write(4, { after: { items: [next], rule: 'all-ended' } })),
      ] as const;
    });
    await engine.reply(fourth, { timeoutMs: 5_000 });
    expect(await numbers(engine)).toEqual([4]);
    expect([await stateOf(engine, second), await stateOf(engine, third)]).toEqual(['dead', 'dead']);
    expect((await engine.reads.deadLetter(second))?.error).toMatchObject({ code: 'input-failed' });
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 3 });
    await engine.replay({ kind: 'ids', ids: [second] });
    await engine.idle();
    expect(await numbers(engine)).toEqual([4, 2]);
  });

  it('goes on where one of several that are enough fails', async () => {
    const engine = await started();
    const last = await held(engine, async () => {
      const bad = await engine.send(failing('bad'));
      const good = await engine.send(to('flaky', { failures: 2, helps: true, name: 'good' }));
      return engine.send(write(2, { after: { items: [bad, good], rule: 'any-done' } }));
    });
    await engine.reply(last, { timeoutMs: 5_000 });
    expect(await numbers(engine)).toEqual([2]);
  });

  it('waits for what a pause holds, and over a restart', async () => {
    const first = await started();
    await first.control('pause', { kind: 'all' });
    const id = await first.send(write(1));
    await first.send(write(2, { after: { items: [id], rule: 'any-ended' }, priority: 10 }));
    await first.close();
    const engine = await started({ folder: first.folder });
    expect(await engine.reads.items({ state: 'outstanding', limit: 1 })).toMatchObject([{ waitsFor: [id] }]);
    await engine.control('resume', { kind: 'all' });
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2]);
  });

  it('knows of what has ended before', async () => {
    const engine = await started();
    const done = await engine.send(write(1));
    const dead = await engine.send(failing('dead'));
    const cancelled = await engine.send(write(9, later));
    await engine.cancel({ kind: 'ids', ids: [cancelled] });
    await engine.idle();
    const after = (items: readonly number[], rule: WaitRule): Promise<number> =>
      engine.send(write(2, { after: { items, rule } }));
    expect(await codeOf(after([done, dead], 'all-done'))).toBe('input-failed');
    expect(await codeOf(after([cancelled], 'any-done'))).toBe('input-failed');
    expect(await codeOf(after([done, 4_000], 'any-done'))).toBe('no-such-item');
    expect(await codeOf(after([], 'all-done'))).toBe('invalid-data');
    await after([done, dead], 'all-ended');
    await after([dead, done], 'any-done');
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 2, 2]);
    expect(engine.figures().outstanding).toBe(0);
  });
});

describe('a repeated item', () => {
  /** A clock that is set by hand. */
  function clockAt(start: number): { now(): number; tick(): number; set(to: number): void } {
    let now = start;
    return { now: () => now, tick: () => now, set: to => void (now = to) };
  }
  const minute = 60_000;

  it('comes again at its interval, and makes up a missed run once', async () => {
    const clock = clockAt(1_000_000);
    const first = await started({ clock });
    const id = await first.send(write(1, { everyMs: minute }));
    await first.reply(id, { timeoutMs: 5_000 });
    const [next] = await first.reads.items({ state: 'outstanding', limit: 5 });
    expect(next).toMatchObject({ everyMs: minute, runAt: 1_000_000 + minute, state: 'delayed' });
    await first.close();
    clock.set(1_000_000 + 3 * minute + 500);
    const engine = await started({ folder: first.folder, clock });
    await engine.reply(next?.id ?? 0, { timeoutMs: 5_000 });
    expect(await numbers(engine)).toEqual([1, 1]);
    const [third] = await engine.reads.items({ state: 'outstanding', limit: 5 });
    expect(third).toMatchObject({ runAt: 1_000_000 + 4 * minute, everyMs: minute });
    expect(await engine.cancel({ kind: 'ids', ids: [third?.id ?? 0] })).toBe(1);
    expect(engine.figures().outstanding).toBe(0);
  });

  it('comes again after it has died', async () => {
    const clock = clockAt(1_000_000);
    const engine = await started({ clock });
    const id = await engine.send({ ...failing('again'), everyMs: minute });
    await expect(engine.reply(id, { timeoutMs: 5_000 })).rejects.toThrow(/./u);
    expect(engine.figures()).toMatchObject({ outstanding: 1, dead: 1 });
  });

  it('is refused with an interval that makes no sense', async () => {
    const engine = await started();
    for (const everyMs of [0, 999, 1_000.5, Infinity, NaN]) {
      expect(await codeOf(engine.send(write(1, { everyMs })))).toBe('invalid-data');
    }
  });
});

describe('a deduplication key', () => {
  it('of the sender’s own holds while its item is outstanding, and for its window', async () => {
    const clock = { at: 1_000_000, now: () => clock.at, tick: () => clock.at };
    const engine = await started({ clock });
    const once = (n: number, windowMs?: number): ItemRequest =>
      write(n, { dedupeKey: 'k', ...(windowMs === undefined ? {} : { dedupeWindowMs: windowMs }) });
    const first = await engine.send(once(1, 60_000));
    expect(await engine.send(once(2, 60_000))).toBe(first);
    await engine.idle();
    expect(await engine.send(once(3))).toBe(first);
    expect(await engine.request(once(3))).toEqual({ n: 1 });
    clock.at += 60_000;
    const second = await engine.send(once(4));
    expect(second).not.toBe(first);
    await engine.idle();
    expect(await engine.send(once(5))).not.toBe(second);
    await engine.idle();
    expect(await numbers(engine)).toEqual([1, 4, 5]);
  });
});
