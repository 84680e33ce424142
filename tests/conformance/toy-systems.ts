/** Two systems made for tests: one that keeps a log of what it was asked, one that reads books. */
import { z } from 'zod';
import { ScriptoriumError } from '../../src/contracts/errors.ts';
import { defineCompute, fold } from '../../src/systems/_kit/define-compute.ts';
import { defineEffects } from '../../src/systems/_kit/define-effects.ts';
import { defineRecords } from '../../src/systems/_kit/define-records.ts';
import { defineSystem, operation } from '../../src/systems/_kit/define-system.ts';

const number = z.object({ n: z.number().int() });

export const logSystem = defineSystem({
  id: 'toy_log',
  title: 'Log',
  group: 'desk',
  description: 'Writes down what it was asked.',
  queue: { concurrency: 3, bound: 50 },
  operations: {
    write: operation({ description: 'Writes a number.', runs: 'worker', input: number, output: number, examples: [] }),
    keyed: operation({
      description: 'Writes a number in order.',
      runs: 'worker',
      input: number.extend({ key: z.string() }),
      output: number,
      examples: [],
      orderingKey: data => data.key,
    }),
    once: operation({
      description: 'Writes a number once.',
      runs: 'worker',
      input: number,
      output: number,
      examples: [],
      dedupeKey: data => `once/${data.n}`,
    }),
    flaky: operation({
      description: 'Fails a few times.',
      runs: 'effects',
      input: z.object({ failures: z.number().int(), helps: z.boolean(), name: z.string() }),
      output: number,
      examples: [],
      retry: { attempts: 4, backoffMs: 1 },
    }),
    hang: operation({
      description: 'Never ends.',
      runs: 'effects',
      input: z.object({}),
      output: number,
      examples: [],
      retry: { attempts: 1 },
      timeLimitMs: 30,
    }),
    linger: operation({
      description: 'Never ends by itself.',
      runs: 'effects',
      input: z.object({}),
      output: number,
      examples: [],
    }),
    poor: operation({
      description: 'Its result cannot be applied.',
      runs: 'worker',
      input: number,
      output: number,
      examples: [],
      retry: { attempts: 2, backoffMs: 1 },
    }),
    fickle: operation({
      description: 'Writes a number once and in order; one below zero fails.',
      runs: 'worker',
      input: number.extend({ key: z.string() }),
      output: number,
      examples: [],
      retry: { attempts: 1 },
      orderingKey: data => data.key,
      dedupeKey: data => `fickle/${data.n}`,
    }),
    relay: operation({
      description: 'Writes, and sends the next number onward.',
      runs: 'worker',
      input: number,
      output: number,
      examples: [],
    }),
    inner: operation({
      description: 'A step.',
      runs: 'worker',
      input: number,
      output: number,
      examples: [],
      internal: true,
    }),
  },
  queries: { numbers: { input: z.object({}), output: z.array(z.number()) } },
});

export const logCompute = defineCompute(logSystem, {
  operations: {
    write: data => data,
    keyed: ({ n }) => ({ n }),
    once: data => data,
    poor: data => data,
    fickle({ n }) {
      if (n < 0) throw new Error('This is below zero.');
      return { n };
    },
    relay: data => data,
    inner: data => data,
  },
});

export const logRecords = defineRecords(logSystem, {
  migrations: [
    { version: 1, sql: 'CREATE TABLE toy_log_numbers (at INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL)' },
  ],
  apply: {
    write: (context, { n }) => void context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n),
    keyed: (context, { n }) => void context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n),
    once: (context, { n }) => void context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n),
    fickle: (context, { n }) => void context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n),
    poor(context, { n }) {
      context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n);
      throw new Error('This cannot be applied.');
    },
    relay(context, { n }) {
      context.run('INSERT INTO toy_log_numbers (n) VALUES (?)', n);
      if (n > 0) context.send({ system: 'toy_log', operation: 'relay', data: { n: n - 1 } });
    },
  },
  queries: {
    numbers: context => context.all('SELECT n FROM toy_log_numbers ORDER BY at').map(row => Number(row['n'])),
  },
});

/** Effects that fail as often as they are told, counting by name. */
export function logEffects(): ReturnType<typeof defineEffects> {
  const tries = new Map<string, number>();
  return defineEffects(logSystem, {
    async flaky({ failures, helps, name }) {
      const tried = (tries.get(name) ?? 0) + 1;
      tries.set(name, tried);
      if (tried <= failures) throw new ScriptoriumError(helps ? 'file-unreadable' : 'file-empty', `Failure ${tried}.`);
      return Promise.resolve({ n: tried });
    },
    hang: () => new Promise(() => undefined),
    linger: () => new Promise(() => undefined),
  });
}

const scenes = z.object({ book: z.string(), scenes: z.array(z.string()) });

/** Reads books: words as facts, a running total and the longest chain of initials as folds. */
export const bookSystem = defineSystem({
  id: 'toy_book',
  title: 'Books',
  group: 'reading',
  description: 'Counts words.',
  operations: {
    take: operation({
      description: 'Takes a book in.',
      runs: 'engine',
      input: scenes,
      output: z.object({}),
      examples: [],
    }),
    again: operation({
      description: 'Reads the scenes of a book again.',
      runs: 'engine',
      input: z.object({ book: z.string() }),
      output: z.object({}),
      examples: [],
    }),
  },
  facts: {
    scene: {
      description: 'Words of a scene.',
      value: z.object({ words: z.number() }),
      version: () => '1',
      wanted: 'revision',
    },
    placed: {
      description: 'A scene with the total of its book.',
      value: z.object({ words: z.number(), total: z.number() }),
      version: () => '1',
      wanted: 'fold',
      askedBy: 'share',
    },
  },
  folds: {
    total: { description: 'Words so far.', version: '1', reads: [{ system: 'toy_book', fact: 'scene' }], after: [] },
    share: {
      description: 'Asks for each scene to be read with the total.',
      version: '1',
      reads: [{ system: 'toy_book', fact: 'scene' }],
      after: [{ system: 'toy_book', fold: 'total' }],
    },
    late: {
      description: 'Goes over what `share` asked for.',
      version: '1',
      reads: [
        { system: 'toy_book', fact: 'placed' },
        { system: 'toy_book', fact: 'scene' },
      ],
      after: [],
    },
    latest: {
      description: 'Comes after the late fold.',
      version: '1',
      reads: [{ system: 'toy_book', fact: 'scene' }],
      after: [{ system: 'toy_book', fold: 'late' }],
    },
  },
  queries: {
    state: {
      input: z.object({ book: z.string() }),
      output: z.object({
        rows: z.array(z.string()),
        total: z.string().nullable(),
        missing: z.record(z.string(), z.array(z.string())),
        placed: z.array(z.string().nullable()),
        late: z.array(z.string()),
        latest: z.string().nullable(),
      }),
    },
  },
});

/** Counts how often the facts of scenes are computed. */
export const computed: string[] = [];

/** Whether a scene that says it is placeless can be placed after all. */
export const placeless = { found: false };

export const bookCompute = defineCompute(bookSystem, {
  facts: {
    scene({ text }) {
      computed.push(text);
      if (text.includes('unreadable')) throw new Error('This scene cannot be read.');
      return { words: text.split(' ').length };
    },
    placed({ text, extra }) {
      if (text.includes('placeless') && !placeless.found) throw new Error('This scene has no place.');
      return { words: text.split(' ').length, total: (extra as { total: number }).total };
    },
  },
  folds: {
    total: fold({
      start: () => ({ sum: 0, order: '' }),
      step(state, { facts: [fact] }) {
        const words = fact === null ? -1 : (fact as { words: number }).words;
        const next = { sum: state.sum + words, order: `${state.order.slice(-40)},${words}` };
        return { state: next, row: next };
      },
      finish: state => state.sum,
    }),
    share: fold({
      start: () => null,
      step: (state, { hash, after: [total] }) => ({
        state,
        row: { key: `${hash}/${String(total)}` },
        wanted: [{ fact: 'placed', key: `${hash}/${String(total)}`, extra: { total } }],
      }),
    }),
    late: fold({
      start: () => '',
      step(state, { facts: [placed, scene] }) {
        const told = placed as { words: number; total: number } | null;
        const next = `${state.slice(-40)},${told === null ? '?' : `${told.words}/${told.total}`}${scene === null ? '!' : ''}`;
        return { state: next, row: next };
      },
      finish: state => state,
    }),
    latest: fold({
      start: () => 0,
      step: state => ({ state: state + 1 }),
      finish: (state, [late]) => `${state} after ${String(late)}`,
    }),
  },
});

export const bookRecords = defineRecords(bookSystem, {
  apply: {
    take(context, { book, scenes: texts }) {
      context.revise(
        book,
        texts.map(text => context.putText(text)),
      );
    },
    again: (context, { book }) => void context.reread(book),
  },
  queries: {
    state(context, { book }) {
      const keys = context
        .foldRows('toy_book', 'share', book)
        .map(row => (JSON.parse(row.value) as { key: string }).key);
      return {
        rows: context.foldRows('toy_book', 'total', book).map(row => row.value),
        total: context.foldFinal('toy_book', 'total', book)?.value ?? null,
        missing: Object.fromEntries(
          Object.keys(bookSystem.folds).map(fold => [
            fold,
            context.foldFinal('toy_book', fold, book)?.missing.slice() ?? [],
          ]),
        ),
        placed: keys.map(key => context.fact('toy_book', 'placed', key)),
        late: context.foldRows('toy_book', 'late', book).map(row => row.value),
        latest: context.foldFinal('toy_book', 'latest', book)?.value ?? null,
      };
    },
  },
});
