import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import type { NewItem, StorageOpenOptions, Turn } from '../../src/contracts/storage.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { type CallingThread, startThread } from '../../src/workers/calling-thread.ts';
import { createStorageThreads } from '../../src/workers/storage-threads.ts';
import { freshFolder } from './toy-engine.ts';

vi.setConfig({ testTimeout: 60_000 });

const script = (name: string): URL => pathToFileURL(resolve(import.meta.dirname, `../../out/main/${name}.js`));
const scripts = { writer: script('storage'), reader: script('reader') };

const item: NewItem = {
  source: 'test',
  system: 'example_system',
  operation: 'text_processing',
  data: '{"text":"Call me Ishmael."}',
  priority: 5,
  queuedAt: 0,
  runAt: 0,
  trace: null,
  orderingKey: null,
  dedupeKey: null,
};
const turn = (number: number): Turn => ({ number, enqueue: [item], settle: [], holds: [] });

/** Storage whose threads are at hand, newest last; `dying` makes every thread that is started end at once. */
async function open() {
  const options: StorageOpenOptions = {
    file: join(freshFolder(), 'scriptorium.db'),
    durability: 'strict',
    models: {},
  };
  const threads = new Map<string, CallingThread[]>();
  const fate = { dying: false };
  const storage = createStorageThreads(scripts, options, (url, name) => {
    const thread = startThread(url, { options }, name);
    threads.set(name, [...(threads.get(name) ?? []), thread]);
    if (fate.dying) void thread.close();
    return thread;
  });
  await storage.open();
  const kill = async (name: string): Promise<void> => {
    const thread = threads.get(name)?.at(-1);
    await thread?.close();
    await vi.waitFor(() => expect(thread?.dead).toBe(true));
  };
  return { storage, threads, fate, kill, file: options.file };
}

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
}, 120_000);

describe('a thread that reads', () => {
  it('is replaced when it dies, and what it was asked is answered all the same', async () => {
    const { storage, threads, kill } = await open();
    await storage.turn(turn(1));
    const asked = storage.reads.items({ limit: 9 });
    await kill('query');
    expect((await asked).length).toBe(1);
    expect((await storage.reads.items({ limit: 9 })).length).toBe(1);
    const gather = (): Promise<unknown> =>
      storage.reads.gather({ system: 'status_summary', operation: 'none', data: {} });
    expect(await gather()).toBeUndefined();
    await kill('gather');
    expect(await gather()).toBeUndefined();
    expect([threads.get('query')?.length, threads.get('gather')?.length]).toEqual([2, 2]);
    await storage.close();
  });

  it('says so where it dies over the same thing again', async () => {
    const { storage, fate, kill } = await open();
    fate.dying = true;
    await kill('query');
    await expect(storage.reads.items({ limit: 9 })).rejects.toMatchObject({ code: 'worker-died' });
    fate.dying = false;
    expect(await storage.reads.items({ limit: 9 })).toEqual([]);
    await storage.close();
  });
});

describe('the thread that writes', () => {
  it('is replaced when it dies, and what was not stored is stored once', async () => {
    const { storage, kill } = await open();
    await storage.turn(turn(1));
    await kill('storage');
    const [second, third] = await Promise.all([storage.turn(turn(2)), storage.turn(turn(3))]);
    expect([...second.accepted, ...third.accepted]).toEqual([2, 3]);
    expect((await storage.reads.items({ limit: 9 })).map(one => one.id)).toEqual([3, 2, 1]);
    expect((await storage.command({ kind: 'set', key: 'k', value: 'v' })).changed).toBe(1);
    await storage.close();
  });

  it('stores no turn before the one that comes before it', async () => {
    const { storage } = await open();
    await expect(storage.turn(turn(2))).rejects.toMatchObject({ code: 'store-failed' });
    await storage.turn(turn(1));
    expect((await storage.turn(turn(2))).accepted).toEqual([2]);
    await storage.close();
  });

  it('ends with what to do where a turn was stored and not answered', async () => {
    const { storage, kill } = await open();
    await storage.turn(turn(1));
    await kill('storage');
    await expect(storage.turn(turn(1))).rejects.toMatchObject({
      code: 'store-ended',
      advice: expect.stringContaining('open it again') as string,
    });
    await expect(storage.turn(turn(2))).rejects.toMatchObject({ code: 'store-ended' });
    expect((await storage.reads.items({ limit: 9 })).length).toBe(1);
    await storage.close();
  });

  it('ends with what to do where one after another dies', async () => {
    const { storage, fate, kill } = await open();
    await storage.turn(turn(1));
    fate.dying = true;
    await kill('storage');
    const codes: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      await storage.turn(turn(2)).catch((error: unknown) => codes.push((error as { code: string }).code));
    }
    expect(codes).toEqual(['store-failed', 'store-failed', 'store-failed', 'store-ended']);
    await storage.close();
  });
});

describe('the thread that asks', () => {
  it('goes on while the store is at one change for long', async () => {
    const { storage, file } = await open();
    const other = openDatabase({ file, readOnly: false, durability: 'fast' });
    other.exec('BEGIN IMMEDIATE');
    let stored = false;
    const storing = storage.turn(turn(1)).then(() => (stored = true));
    for (let turns = 0; turns < 1_000; turns += 1) await new Promise(resolve => setImmediate(resolve));
    expect(stored).toBe(false);
    expect(await storage.reads.items({ limit: 1 })).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await storing;
    expect(await storage.reads.items({ limit: 1 })).toHaveLength(1);
    await storage.close();
  });
});
