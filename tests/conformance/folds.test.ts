import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldStretch } from '../../src/engine/storage/fold-checkpoints.ts';
import { toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';
import { bookCompute, bookRecords, bookSystem, computed, placeless } from './toy-systems.ts';

const engines: ToyEngine[] = [];

async function bookEngine(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [bookSystem],
    records: [bookRecords],
    computes: [bookCompute],
    slots: 4,
    ...more,
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

async function read(engine: ToyEngine, scenes: readonly string[], book = 'b'): Promise<unknown> {
  await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book, scenes } });
  await engine.idle();
  return engine.query('toy_book', 'state', { book });
}

const fresh = async (scenes: readonly string[]): Promise<unknown> => read(await bookEngine(), scenes);

const long = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `scene ${index} ${'word '.repeat(index % 7)}end`);

beforeEach(() => {
  computed.length = 0;
});

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('a book read again', () => {
  it('computes no fact twice', async () => {
    const engine = await bookEngine();
    const scenes = long(20);
    await read(engine, scenes);
    expect(computed.length).toBe(20);
    const before = engine.figures().systems[0]?.queue.total_items_processed;
    await read(engine, scenes);
    expect(computed.length).toBe(20);
    expect(engine.figures().systems[0]?.queue.total_items_processed).toBe((before ?? 0) + 1);
    await read(engine, [...scenes.slice(0, 4), 'a new scene', ...scenes.slice(6)]);
    expect(computed.slice(20)).toEqual(['a new scene']);
  });

  it('goes on from the last checkpoint before a change', async () => {
    const engine = await bookEngine();
    const scenes = long(foldStretch * 5 + 10);
    await read(engine, scenes);
    const folds = async (): Promise<number> =>
      (await engine.reads.items({ state: 'done', limit: 1000 })).filter(item => item.operation === 'fold:total').length;
    expect(await folds()).toBe(6);
    const changed = scenes.with(foldStretch * 4 + 3, 'changed here');
    expect(await read(engine, changed)).toEqual(await fresh(changed));
    expect(await folds()).toBe(6 + 2);
  });

  it('has its outputs where the book now ends at a checkpoint', async () => {
    const engine = await bookEngine();
    const scenes = long(foldStretch * 2 + 10);
    await read(engine, scenes);
    for (const count of [foldStretch * 2, foldStretch * 2 + 1, foldStretch * 2, foldStretch, 1, 0]) {
      expect(await read(engine, scenes.slice(0, count)), `${count} scenes`).toEqual(
        await fresh(scenes.slice(0, count)),
      );
    }
  });

  it('equals a fresh reading after any edits, in whatever order results come', async () => {
    const text = fc.integer({ min: 0, max: 25 }).map(index => long(26)[index] ?? '');
    const book = fc.oneof(
      fc.array(text, { maxLength: foldStretch + 20 }),
      // Cut or grown at its end only, often to where a checkpoint stands.
      fc.constantFrom(0, foldStretch - 1, foldStretch, foldStretch + 1, foldStretch * 2).map(long),
    );
    const edits = fc.array(book, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(edits, fc.integer({ min: 1, max: 1e6 }), async (versions, start) => {
        let seed = start;
        const engine = await bookEngine({ shuffle: () => (seed = (seed * 16807) % 2147483647) / 2147483647 });
        let last: unknown = null;
        for (const scenes of versions) last = await read(engine, scenes);
        expect(last).toEqual(await fresh(versions.at(-1) ?? []));
        for (const one of engines.splice(0)) await one.close();
      }),
      { numRuns: 25 },
    );
  });

  it('holds when edits arrive faster than they are read', async () => {
    const engine = await bookEngine();
    const scenes = long(90);
    for (let edit = 0; edit < 5; edit += 1) {
      const data = { book: 'b', scenes: scenes.with(edit * 11, `edit ${edit}`) };
      await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data });
    }
    await engine.idle();
    expect(await engine.query('toy_book', 'state', { book: 'b' })).toEqual(await fresh(scenes.with(44, 'edit 4')));
  });

  it('keeps two equal texts apart by their place', async () => {
    const scenes = ['same text', 'other', 'same text', 'same text'];
    const engine = await bookEngine();
    const state = (await read(engine, scenes)) as { rows: string[] };
    expect(state.rows.length).toBe(4);
    expect(computed.length).toBe(2);
  });
});

describe('a scene that cannot be read', () => {
  it('dies alone; the folds go on without it and say so', async () => {
    const engine = await bookEngine();
    const state = (await read(engine, ['one two', 'unreadable', 'three'])) as { total: string };
    expect(engine.figures().dead).toBe(1);
    expect(state.total).toBe(String(2 - 1 + 1));
  });

  it('is named in the answer however far behind its place the book ends, until it can be read', async () => {
    const engine = await bookEngine();
    const scenes = long(foldStretch * 2 + 9);
    const lacking = scenes.with(3, 'unreadable');
    const { missing } = (await read(engine, lacking)) as { missing: Record<string, string[]> };
    expect(missing['total']).toEqual(['toy_book/scene']);
    expect(missing['late']).toEqual(['toy_book/scene']);
    // Gone on with from a checkpoint behind it.
    const longer = [...lacking, 'one more scene'];
    expect(await read(engine, longer)).toEqual(await fresh(longer));
    expect(await read(engine, longer)).toMatchObject({ missing: { total: ['toy_book/scene'] } });
    expect(await read(engine, [...scenes, 'one more scene'])).toMatchObject({ missing: { total: [], late: [] } });
  });

  it('is not tried again by the next edit elsewhere', async () => {
    const engine = await bookEngine();
    await read(engine, ['one two', 'unreadable', 'three']);
    await read(engine, ['one two', 'unreadable', 'three four']);
    expect(computed.filter(text => text === 'unreadable').length).toBe(1);
  });
});

describe('a fold that reads what another fold asked for', () => {
  interface State {
    readonly placed: readonly (string | null)[];
    readonly late: readonly string[];
    readonly latest: string;
  }

  it('is given every fact under the key it was asked for', async () => {
    const state = (await read(await bookEngine(), ['one two', 'three', 'four five six'])) as State;
    expect(state.late).toEqual(['",2/6"', '",2/6,1/6"', '",2/6,1/6,3/6"']);
    expect(state.latest).toBe('"3 after ,2/6,1/6,3/6"');
  });

  it('follows where the keys change though its scenes do not', async () => {
    const engine = await bookEngine();
    await read(engine, ['one two', 'three', 'four']);
    const state = (await read(engine, ['one two', 'three', 'four', 'five'])) as State;
    expect(state.late.at(-1)).toBe('",2/5,1/5,1/5,1/5"');
    expect(state).toEqual(await fresh(['one two', 'three', 'four', 'five']));
  });

  it('goes on without a fact that died, and over it again once that is replayed', async () => {
    placeless.found = false;
    const engine = await bookEngine();
    const scenes = ['one two', 'placeless', ...long(foldStretch + 5)];
    const without = (await read(engine, scenes)) as State;
    expect(engine.figures().dead).toBe(1);
    expect(without.late[1]).toMatch(/^",2\/\d+,\?"$/);
    expect(without.latest).toContain(`${scenes.length} after`);
    placeless.found = true;
    await engine.command({ kind: 'replay', which: { kind: 'all' }, data: null, now: Date.now() });
    await engine.idle();
    expect(await engine.query('toy_book', 'state', { book: 'b' })).toEqual(await fresh(scenes));
  });

  it('goes over the book where the fold that asks had nothing to compute', async () => {
    const engine = await bookEngine();
    const scenes = long(foldStretch + 9);
    const before = await read(engine, scenes);
    expect(await read(engine, scenes.with(3, 'gone for a moment'))).not.toEqual(before);
    expect(await read(engine, scenes)).toEqual(before);
    await engine.send({ source: 'test', system: 'toy_book', operation: 'again', data: { book: 'b' } });
    await engine.idle();
    expect(await engine.query('toy_book', 'state', { book: 'b' })).toEqual(before);
  });

  it('is refused where nothing says which fold asks', async () => {
    const { createCatalogue } = await import('../../src/engine/storage/catalogue.ts');
    const { askedBy: _, ...placed } = bookSystem.facts.placed;
    const facts = { ...bookSystem.facts, placed };
    expect(() => createCatalogue([{ ...bookSystem, facts }], [], {})).toThrow('which fold asks for it');
  });

  it('is the same after a restart in the midst of it', async () => {
    const scenes = long(foldStretch * 2 + 7);
    const first = await bookEngine();
    await first.send({ source: 'test', system: 'toy_book', operation: 'take', data: { book: 'b', scenes } });
    await new Promise(resolve => setTimeout(resolve, 12));
    engines.splice(engines.indexOf(first), 1);
    await first.close();
    const second = await bookEngine({ folder: first.folder });
    await second.idle();
    expect(await second.query('toy_book', 'state', { book: 'b' })).toEqual(await fresh(scenes));
  });
});

describe('checkpoints', () => {
  it('grow with the logarithm of the book', async () => {
    const engine = await bookEngine();
    await read(
      engine,
      Array.from({ length: foldStretch * 40 }, (_, index) => `scene ${index}`),
    );
    const { openDatabase } = await import('../../src/engine/storage/driver.ts');
    const database = openDatabase({ file: `${engine.folder}/scriptorium.db`, readOnly: true, durability: 'fast' });
    const rows = database.all(`SELECT position FROM engine_checkpoints WHERE fold = 'total'`);
    database.close();
    expect(rows.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(40)) + 4);
  });
});
