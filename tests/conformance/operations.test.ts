import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computes } from '../../src/systems/_registry/compute.ts';
import { effects } from '../../src/systems/_registry/effects.ts';
import { records } from '../../src/systems/_registry/records.ts';
import { systems } from '../../src/systems/_registry/systems.ts';
import { exampleBook, type ExampleBook, fillExample, unfilledIn } from '../../src/workers/examples.ts';
import { readModels } from '../../src/workers/models.ts';
import { smallBook } from './small-book.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';

const resources = join(resolve(import.meta.dirname, '../..'), 'resources');

const listed = systems.flatMap(system =>
  Object.entries(system.operations)
    .filter(([, contract]) => contract.internal !== true)
    .map(([operation, contract]) => ({ name: `${system.id}/${operation}`, system, operation, contract })),
);

let engine: ToyEngine;
let book: ExampleBook | null;

async function readBook(): Promise<ToyEngine> {
  const opened = toyEngine({ systems, records, computes, effects, models: await readModels(resources) });
  await opened.start();
  await opened.request({
    source: 'test',
    system: 'project_manager',
    operation: 'create_project',
    data: { files: [smallBook()] },
  });
  await opened.idle();
  return opened;
}

beforeAll(async () => {
  engine = await readBook();
  book = await exampleBook(engine.query);
}, 30_000);

afterAll(() => engine.close());

const request = (system: string, operation: string, data: unknown) => ({ source: 'test', system, operation, data });

/** What has died, in words that tell why. */
async function dead(): Promise<readonly string[]> {
  const letters = await engine.reads.items({ state: 'dead', limit: 100 });
  return letters.map(({ target, operation, error }) => `${target}/${operation}: ${error?.message ?? ''}`);
}

describe('a freshly read book', () => {
  it('leaves nothing dead, and fills every placeholder', async () => {
    expect(await dead()).toEqual([]);
    expect(book).toMatchObject({ character: expect.stringMatching(/Ruth|Abel/) as string });
    expect(Object.values(book ?? { none: null })).not.toContain(null);
    expect(book?.other).not.toBe(book?.character);
  });
});

describe.each(listed)('$name', ({ system, operation, contract }) => {
  it.each(contract.examples.map(example => ({ example, title: example.title })))(
    'answers its example “$title” in the shape it promises',
    async ({ example }) => {
      for (const earlier of example.after ?? []) {
        const first = system.operations[earlier]?.examples[0];
        await engine.request(request(system.id, earlier, fillExample(first?.data, book)));
      }
      const data = fillExample(example.data, book);
      expect(unfilledIn(data)).toEqual([]);
      const output = await engine.request(request(system.id, operation, data));
      const parsed = contract.output.safeParse(output);
      expect(parsed.error?.issues).toBeUndefined();
      await engine.idle();
      expect(await dead()).toEqual([]);
    },
  );

  it.each([
    ['a number', 7],
    ['nothing', null],
    ['a list', []],
  ])('refuses %s at the door', async (_what, data) => {
    await expect(engine.send(request(system.id, operation, data))).rejects.toMatchObject({ code: 'invalid-data' });
  });
});

describe('steps that the program sends itself', () => {
  const internal = systems.flatMap(system => [
    ...Object.entries(system.operations)
      .filter(([, contract]) => contract.internal === true)
      .map(([operation]) => [system.id, operation] as const),
    ...Object.keys(system.facts).map(fact => [system.id, `fact:${fact}`] as const),
    ...Object.keys(system.folds).map(fold => [system.id, `fold:${fold}`] as const),
  ]);

  it.each(internal)('%s/%s is refused at the door', async (system, operation) => {
    await expect(engine.send(request(system, operation, {}))).rejects.toMatchObject({ code: 'internal-operation' });
  });
});
