/** What a user sees of an item that eats all memory: a dead letter with its cause, and nothing else disturbed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { errorKinds } from '../../src/contracts/errors.ts';
import { defineSystem, operation } from '../../src/systems/_kit/define-system.ts';
import { nodeProcess } from '../../src/workers/runners/node-process.ts';
import { processRunner } from '../../src/workers/runners/process.ts';
import { type BuiltWorker, buildRunnerWorker } from './runner-worker/build.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';

const input = z.object({ file: z.string() });
const worker = { runs: 'worker' as const, input, output: z.unknown(), examples: [] };
const unruly = defineSystem({
  id: 'unruly',
  title: 'Unruly',
  group: 'desk',
  description: 'Does what must be borne.',
  operations: {
    hoard: operation({ ...worker, description: 'Eats all memory.', retry: { attempts: 2, backoffMs: 1 } }),
    hoardAtOnce: operation({ ...worker, description: 'Eats it in one piece.', retry: { attempts: 2, backoffMs: 1 } }),
    weigh: operation({ ...worker, description: 'Adds up bytes.' }),
  },
});

let built: BuiltWorker;
let engine: ToyEngine;

beforeAll(async () => {
  built = await buildRunnerWorker();
  const runner = processRunner({
    start: nodeProcess(built.process),
    workshop: { filename: built.filename.href, threads: 2, resources: '', maxHeapMb: 48 },
  });
  engine = toyEngine({
    systems: [unruly],
    computes: [
      {
        system: 'unruly',
        operations: { hoard: () => null, hoardAtOnce: () => null, weigh: () => null },
        facts: {},
        folds: {},
      },
    ],
    runner,
  });
  await engine.start();
}, 60_000);

afterAll(async () => {
  await engine.close();
  built.remove();
});

it.each(['hoard', 'hoardAtOnce'])(
  '%s costs its own attempts alone, and is a dead letter with what to do',
  async greedy => {
    const send = (name: string) => ({ source: 'test', system: 'unruly', operation: name, data: { file: 'weights' } });
    const hoarding = engine.request(send(greedy));
    const others = Array.from({ length: 6 }, () => engine.request(send('weigh')));
    await expect(hoarding).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(await Promise.all(others)).toEqual(others.map(() => ({ sum: 6 })));
    const [item] = await engine.reads.items({ state: 'dead', limit: 9 });
    const letter = await engine.reads.deadLetter(item?.id ?? 0);
    expect(letter).toMatchObject({
      attempts: 2,
      error: { code: 'out-of-memory', advice: errorKinds['out-of-memory'].advice },
      hops: [{ outcome: 'failed' }, { outcome: 'dead' }],
    });
    expect(letter?.error?.message).toContain('ran out of memory');
    expect(letter?.error?.cause).toContain('memory');
    expect(engine.figures()).toMatchObject({ outstanding: 0, dead: greedy === 'hoard' ? 1 : 2 });
    expect(await engine.request(send('weigh'))).toEqual({ sum: 6 });
  },
  60_000,
);
