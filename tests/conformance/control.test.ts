import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ControlAction } from '../../src/contracts/control.ts';
import type { ItemView } from '../../src/contracts/items.ts';
import type { SystemState } from '../../src/contracts/statistics.ts';
import { defineRecords } from '../../src/systems/_kit/define-records.ts';
import { defineSystem, operation } from '../../src/systems/_kit/define-system.ts';
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

const to = (operation: string, data: unknown, more: object = {}) => ({
  source: 'test',
  system: 'toy_log',
  operation,
  data,
  ...more,
});
const numbers = (engine: ToyEngine): Promise<unknown> => engine.query('toy_log', 'numbers', {});
const toyLog = { kind: 'system', system: 'toy_log' } as const;
const stateOf = (engine: ToyEngine): SystemState | undefined => engine.figures().systems[0]?.state;
const everything = async (engine: ToyEngine) => engine.reads.items({ limit: 100_000 });
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve));
};

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('a pause', () => {
  it('lets what runs end and holds the rest, with the door open, until it is lifted', async () => {
    const engine = await started();
    const hanging = engine.request(to('hang', {})).catch((error: unknown) => error);
    await turns(5);
    expect(await engine.control('pause', toyLog)).toEqual([{ id: 'toy_log', state: 'paused' }]);
    await engine.send(to('write', { n: 1 }));
    expect(await hanging).toMatchObject({ code: 'time-limit' });
    await engine.idle();
    expect(await numbers(engine)).toEqual([]);
    expect(engine.figures()).toMatchObject({ outstanding: 1, systems: [{ state: 'paused' }] });
    expect(await engine.control('resume', { kind: 'all' })).toEqual([{ id: 'toy_log', state: 'busy' }]);
    await engine.idle();
    expect(await numbers(engine)).toEqual([1]);
    expect(stateOf(engine)).toBe('idle');
  });

  it('is there again after a restart, and so is what it holds', async () => {
    const first = await started();
    await first.control('pause', toyLog);
    await first.send(to('write', { n: 1 }));
    await first.close();
    const second = await started({ folder: first.folder });
    await second.idle();
    expect(stateOf(second)).toBe('paused');
    expect(second.figures().outstanding).toBe(1);
    await second.control('resume', toyLog);
    await second.idle();
    expect(await numbers(second)).toEqual([1]);
  });

  it('can come before anything an earlier run left is taken up', async () => {
    const parts = { systems: [logSystem], records: [logRecords], computes: [logCompute] };
    const first = toyEngine(parts);
    await first.start({ work: false });
    await first.send(to('write', { n: 1 }));
    await first.close();
    const second = toyEngine({ ...parts, folder: first.folder });
    engines.push(second);
    await second.start({ before: async () => void (await second.control('pause', toyLog)) });
    await turns(20);
    expect(await numbers(second)).toEqual([]);
    expect(second.figures().outstanding).toBe(1);
  });

  it('does not hold where it could not be stored', async () => {
    const engine = await started({
      wrap: storage => ({
        ...storage,
        command: command =>
          command.kind === 'control' ? Promise.reject(new Error('disk full')) : storage.command(command),
      }),
    });
    await expect(engine.control('pause', toyLog)).rejects.toThrow('disk full');
    await engine.request(to('write', { n: 1 }));
    expect(stateOf(engine)).toBe('idle');
  });

  it('is told to those who listen', async () => {
    const engine = await started();
    const told: string[] = [];
    engine.on(event => told.push(event.kind));
    await engine.control('pause', toyLog);
    expect(told).toEqual(['control']);
    await expect(engine.control('pause', { kind: 'system', system: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-system',
    });
  });
});

describe('a drain', () => {
  it('refuses those outside, does what is there and what that sends onward, and ends paused', async () => {
    const engine = await started();
    await engine.send(to('relay', { n: 6 }));
    expect(await engine.control('drain', toyLog)).toEqual([{ id: 'toy_log', state: 'draining' }]);
    await expect(engine.send(to('write', { n: 9 }))).rejects.toMatchObject({ code: 'system-draining' });
    await engine.idle();
    await turns(5);
    expect(await numbers(engine)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(stateOf(engine)).toBe('paused');
    await engine.send(to('write', { n: 9 }));
    await engine.control('resume', toyLog);
    await engine.idle();
    expect(await numbers(engine)).toContain(9);
  });

  it('goes on after a restart, and is a pause at once where nothing is there', async () => {
    const first = await started();
    await first.send(to('write', { n: 1 }, { delayMs: 60 }));
    await first.control('drain', toyLog);
    await first.close();
    const second = await started({ folder: first.folder });
    expect(stateOf(second)).toBe('draining');
    await expect(second.send(to('write', { n: 2 }))).rejects.toMatchObject({ code: 'system-draining' });
    await second.idle();
    await turns(5);
    expect(stateOf(second)).toBe('paused');
    expect(await numbers(second)).toEqual([1]);
    expect(await second.control('drain', toyLog)).toEqual([{ id: 'toy_log', state: 'paused' }]);
  });
});

/** Sends on to the log what it is given. */
const senderSystem = defineSystem({
  id: 'toy_sender',
  title: 'Sender',
  group: 'desk',
  description: 'Sends numbers on.',
  operations: {
    pass: operation({
      description: 'Sends a number on.',
      runs: 'worker',
      input: z.object({ n: z.number() }),
      output: z.object({}),
      examples: [],
    }),
  },
});

const senderRecords = defineRecords(senderSystem, {
  apply: {
    pass: (context, data) => context.send({ system: 'toy_log', operation: 'write', data }),
  },
});

describe('a drain of all', () => {
  const both = { systems: [logSystem, senderSystem], records: [logRecords, senderRecords] };

  it('is over once none has anything left, since what one does may be for another', async () => {
    const engine = await started(both);
    await engine.send({ ...to('pass', { n: 4 }), system: 'toy_sender' });
    expect(await engine.control('drain', { kind: 'all' })).toEqual([
      { id: 'toy_log', state: 'draining' },
      { id: 'toy_sender', state: 'draining' },
    ]);
    await engine.idle();
    await turns(5);
    expect(await numbers(engine)).toEqual([4]);
    expect(engine.figures()).toMatchObject({ outstanding: 0, systems: [{ state: 'paused' }, { state: 'paused' }] });
  });

  it('is over for one when the other is let go, and when storing works again', async () => {
    let full = false;
    const engine = await started({
      ...both,
      wrap: storage => ({
        ...storage,
        turn: turn => (full ? Promise.reject(new Error('disk full')) : storage.turn(turn)),
        command: command => (full ? Promise.reject(new Error('disk full')) : storage.command(command)),
      }),
    });
    const late = { ...to('pass', { n: 4 }, { delayMs: 60_000 }), system: 'toy_sender' };
    await engine.send(late);
    await engine.control('drain', { kind: 'all' });
    expect(stateOf(engine)).toBe('draining');
    await engine.control('resume', { kind: 'system', system: 'toy_sender' });
    expect(stateOf(engine)).toBe('paused');
    await engine.control('resume', toyLog);
    const lingering = await engine.send(to('linger', {}));
    await engine.control('drain', toyLog);
    full = true;
    const sent = engine.send({ ...late, system: 'toy_sender' });
    const cancelled = engine.cancel({ kind: 'ids', ids: [lingering] });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(stateOf(engine)).toBe('draining');
    full = false;
    await Promise.all([sent, cancelled]);
    await turns(5);
    expect(stateOf(engine)).toBe('paused');
  });
});

describe('cancelling', () => {
  it('takes out what waits, is delayed and runs, and tells whoever waits for it', async () => {
    const engine = await started();
    const waits = [
      engine.request(to('linger', {})),
      engine.request(to('write', { n: 1 }, { delayMs: 60_000 })),
      engine.request(to('hang', {}, { delayMs: 60_000 })),
    ].map(answer =>
      answer.then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    await turns(5);
    expect(engine.figures().systems[0]?.queue).toMatchObject({ processing_queue_size: 1, input_queue_size: 2 });
    expect(await engine.cancel({ kind: 'all' })).toBe(3);
    expect(await Promise.all(waits)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    await engine.idle();
    const items = await everything(engine);
    expect(items.map(item => item.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(items.map(item => item.attempts).sort((a, b) => a - b)).toEqual([0, 0, 1]);
    for (const { trace } of items) {
      expect((await engine.reads.trace(trace)).map(hop => hop.outcome)).toEqual(['cancelled']);
    }
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: 0 });
    expect(engine.figures().systems[0]?.queue.output_queue_size).toBe(items.length);
  });

  it('does not try again what it ended, and lets the next of its key go on', async () => {
    const engine = await started();
    const hanging = await engine.send(to('linger', {}));
    await turns(5);
    expect(await engine.cancel({ kind: 'ids', ids: [hanging, 4711] })).toBe(1);
    expect((await engine.reads.trace(hanging)).length).toBe(1);
    const first = await engine.send(to('keyed', { n: 1, key: 'k' }, { delayMs: 60_000 }));
    const second = engine.request(to('keyed', { n: 2, key: 'k' }));
    expect(await engine.cancel({ kind: 'ids', ids: [first] })).toBe(1);
    await second;
    await engine.idle();
    expect(engine.figures().dead).toBe(0);
    expect(await numbers(engine)).toEqual([2]);
  });

  it('does not undo what has ended', async () => {
    const engine = await started();
    const id = await engine.send(to('write', { n: 1 }));
    await engine.idle();
    expect(await engine.cancel({ kind: 'ids', ids: [id] })).toBe(0);
    expect(await engine.reads.output(id)).toBe('{"n":1}');
  });
});

const lanes = ['outstanding', 'done', 'dead', 'cancelled'];

type Step =
  | { readonly kind: 'send'; readonly operation: number }
  | { readonly kind: 'control'; readonly action: ControlAction }
  | { readonly kind: 'cancel'; readonly nth: number | null }
  | { readonly kind: 'wait'; readonly turns: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), operation: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('control' as const),
      action: fc.constantFrom<ControlAction>('pause', 'resume', 'drain'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('cancel' as const), nth: fc.option(fc.nat(20)) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 12 }) }) },
);

/** Does one step; the code of a refusal at the door, or null. */
async function take(engine: ToyEngine, one: Step, index: number): Promise<string | null> {
  switch (one.kind) {
    case 'send': {
      const requests = [
        to('write', { n: index }),
        to('keyed', { n: index, key: `k${index % 3}` }),
        to('relay', { n: index % 4 }),
        to('flaky', { failures: index % 6, helps: index % 2 === 0, name: `f${index}` }),
        to('write', { n: index }, { delayMs: 5 }),
        to('poor', { n: index }),
      ];
      return engine.send(requests[one.operation] ?? to('write', { n: 0 })).then(
        () => null,
        (error: unknown) => (error as { code: string }).code,
      );
    }
    case 'control':
      await engine.control(one.action, { kind: 'all' });
      return null;
    case 'cancel':
      await engine.cancel(one.nth === null ? { kind: 'all' } : { kind: 'ids', ids: [one.nth + 1] });
      return null;
    case 'wait':
      await turns(one.turns);
      return null;
  }
}

const laneOf = (item: ItemView): string => (item.endedAt === null ? 'outstanding' : item.state);

/** How many items of a paused engine run or end once what ran has ended; 0 where it is not paused. */
async function movedWhilePaused(engine: ToyEngine): Promise<number> {
  if (stateOf(engine) !== 'paused') return 0;
  await engine.idle();
  const open = async (): Promise<number> =>
    (await everything(engine)).filter(item => laneOf(item) === 'outstanding').length;
  const before = await open();
  await turns(4);
  return before - (await open()) + (engine.figures().systems[0]?.queue.processing_queue_size ?? 0);
}

describe('whatever is done to a queue', () => {
  it('no item is lost or counted twice, and nothing begins while it is paused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const engine = await started({ slots: 3 });
        const refusals = new Set<string>();
        for (const [index, one] of steps.entries()) {
          const refused = await take(engine, one, index);
          if (refused !== null) refusals.add(refused);
          expect(await movedWhilePaused(engine)).toBe(0);
          const items = await everything(engine);
          // Numbers are given once and without gaps: as many were accepted as the highest says.
          expect(items.map(item => item.id).sort((a, b) => b - a)).toEqual(items.map((_, at) => items.length - at));
          expect(items.map(laneOf).filter(lane => !lanes.includes(lane))).toEqual([]);
        }
        expect([...refusals].filter(code => code !== 'system-draining')).toEqual([]);
        await engine.control('resume', { kind: 'all' });
        await engine.idle();
        expect((await everything(engine)).map(laneOf).filter(lane => lane === 'outstanding')).toEqual([]);
        expect(engine.figures()).toMatchObject({ outstanding: 0, systems: [{ state: 'idle' }] });
        for (const open of engines.splice(0)) await open.close();
      }),
      { numRuns: 40 },
    );
  });
});
