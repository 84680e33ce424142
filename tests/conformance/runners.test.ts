/** What every runner promises. Those that run in threads also promise that a thread may hang, swell or die. */
import { getPriority } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ComputeEnvelope, ComputeTask, ModelFiles, Runner } from '../../src/contracts/compute.ts';
import { ScriptoriumError } from '../../src/contracts/errors.ts';
import { inlineRunner } from '../../src/workers/runners/inline.ts';
import { nodeProcess } from '../../src/workers/runners/node-process.ts';
import { piscinaRunner } from '../../src/workers/runners/piscina.ts';
import { processRunner } from '../../src/workers/runners/process.ts';
import { buildRunnerWorker } from './runner-worker/build.ts';
import type { BuiltWorker } from './runner-worker/build.ts';
import { parts } from './runner-worker/unruly.ts';

let built: BuiltWorker;
beforeAll(async () => {
  built = await buildRunnerWorker();
});
afterAll(() => built.remove());

const open: Runner[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(runner => runner.close()));
});

function models(): ModelFiles & { readonly counter: Int32Array } {
  const weights = new SharedArrayBuffer(8);
  new Uint8Array(weights).set([1, 0, 0, 0, 5]);
  return { files: { weights }, versions: { weights: 'a1' }, counter: new Int32Array(weights) };
}

const kinds = {
  inline: (shared: ModelFiles) => inlineRunner(parts, shared),
  piscina: (shared: ModelFiles) =>
    piscinaRunner({ filename: built.filename, threads: 2, models: shared, maxHeapMb: 48 }),
  process: () =>
    processRunner({
      start: nodeProcess(built.process),
      workshop: { filename: built.filename.href, threads: 2, resources: '', maxHeapMb: 48 },
    }),
} as const;

function start(kind: keyof typeof kinds, shared: ModelFiles = models()): Runner {
  const runner = kinds[kind](shared);
  open.push(runner);
  return runner;
}

const task = (operation: string, data: unknown = null, gathered: unknown = null): ComputeTask => ({
  system: 'unruly',
  operation,
  data,
  gathered,
});
const never = (): AbortSignal => new AbortController().signal;
const run = (runner: Runner, ...given: Parameters<typeof task>): Promise<ComputeEnvelope> =>
  runner.run(task(...given), { signal: never() });
const codeOf = (envelope: ComputeEnvelope): string => (envelope.ok ? 'ok' : envelope.error.code);
const outputOf = (envelope: ComputeEnvelope): string => (envelope.ok ? envelope.output : envelope.error.message);

describe.each(['inline', 'piscina', 'process'] as const)('the %s runner', kind => {
  it('answers with the output as JSON and the time it took', async () => {
    const envelope = await run(start(kind), 'add', { a: 2 }, { b: 3 });
    expect(envelope).toMatchObject({ ok: true, output: '5' });
    expect(envelope.ms).toBeGreaterThanOrEqual(0);
  });

  it('makes null of an operation that returns nothing', async () => {
    expect(outputOf(await run(start(kind), 'nothing'))).toBe('null');
  });

  it('has at least one slot and fills all of them without mixing answers', async () => {
    const runner = start(kind);
    const sums = Array.from({ length: runner.slots * 20 }, (_, a) => a);
    const answers = await Promise.all(sums.map(a => run(runner, 'add', { a }, { b: 1 })));
    expect(answers.map(outputOf)).toEqual(sums.map(a => String(a + 1)));
  });

  it('computes with the models', async () => {
    expect(outputOf(await run(start(kind), 'weigh', { file: 'weights' }))).toBe('{"sum":6}');
  });

  it('says where and why a computation failed', async () => {
    const envelope = await run(start(kind), 'fault');
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'compute-failed', message: 'the comma is missing', retryable: false },
    });
    expect(!envelope.ok && envelope.error.stack).toContain('at fault');
  });

  it('keeps the code, the advice and the cause of an error of ours', async () => {
    expect(await run(start(kind), 'refuse')).toMatchObject({
      ok: false,
      error: { code: 'not-read-yet', message: 'Chapter 3 is not read yet', retryable: true, cause: 'no revision' },
    });
  });

  it('bears it when something is thrown that is no error', async () => {
    const runner = start(kind);
    expect(codeOf(await run(runner, 'strange'))).toBe('compute-failed');
    expect(outputOf(await run(runner, 'add', { a: 1 }, { b: 1 }))).toBe('2');
  });

  it('refuses systems and operations that compute nothing', async () => {
    const runner = start(kind);
    expect(codeOf(await run(runner, 'toString'))).toBe('unknown-operation');
    expect(codeOf(await run(runner, 'fact:scene'))).toBe('unknown-operation');
    const elsewhere = await runner.run({ ...task('add'), system: 'nobody' }, { signal: never() });
    expect(codeOf(elsewhere)).toBe('unknown-system');
  });

  it('does not begin what was cancelled before', async () => {
    const runner = start(kind);
    expect(codeOf(await runner.run(task('mark'), { signal: AbortSignal.abort('cancelled') }))).toBe('cancelled');
    expect(codeOf(await runner.run(task('mark'), { signal: AbortSignal.abort('time-limit') }))).toBe('time-limit');
    expect(outputOf(await run(runner, 'mark'))).toBe('1');
  });

  it('answers after it was closed, and may be closed twice', async () => {
    const runner = start(kind);
    await runner.close();
    await runner.close();
    expect(codeOf(await run(runner, 'add', { a: 1 }, { b: 1 }))).toBe('cancelled');
  });
});

describe.each(['piscina', 'process'] as const)('the threads of the %s runner', kind => {
  it('ends a task that hangs, and only that one', async () => {
    const runner = start(kind);
    const limit = new AbortController();
    const hanging = runner.run(task('endless'), { signal: limit.signal });
    const beside = await run(runner, 'add', { a: 1 }, { b: 1 });
    limit.abort(new ScriptoriumError('time-limit', 'too long'));
    expect(codeOf(await hanging)).toBe('time-limit');
    expect(outputOf(beside)).toBe('2');
    expect(outputOf(await run(runner, 'add', { a: 2 }, { b: 2 }))).toBe('4');
  });

  it('takes the time-out of a signal for a time limit', async () => {
    const runner = start(kind);
    expect(codeOf(await runner.run(task('endless'), { signal: AbortSignal.timeout(200) }))).toBe('time-limit');
  });

  it('cancels what is running', async () => {
    const runner = start(kind);
    const cancel = new AbortController();
    const hanging = runner.run(task('endless'), { signal: cancel.signal });
    await run(runner, 'nothing');
    cancel.abort();
    expect(codeOf(await hanging)).toBe('cancelled');
  });

  it('still has all its threads after each of them has hung', async () => {
    const runner = start(kind);
    for (let round = 0; round < 2; round += 1) {
      const hung = ['endless', 'endless'].map(name => runner.run(task(name), { signal: AbortSignal.timeout(150) }));
      expect((await Promise.all(hung)).map(codeOf)).toEqual(['time-limit', 'time-limit']);
    }
    expect(outputOf(await run(runner, 'add', { a: 3 }, { b: 4 }))).toBe('7');
  });

  it('does not count the waiting behind tasks that hang', async () => {
    const runner = start(kind);
    await run(runner, 'nothing');
    // Long enough that new threads can start in that time on a busy machine.
    const hanging = ['endless', 'endless'].map(name => runner.run(task(name), { signal: AbortSignal.timeout(3_000) }));
    const behind = ['nothing', 'nothing'].map(name => runner.run(task(name), { signal: AbortSignal.timeout(2_900) }));
    expect((await Promise.all(hanging)).map(codeOf)).toEqual(['time-limit', 'time-limit']);
    expect((await Promise.all(behind)).map(codeOf)).toEqual(['ok', 'ok']);
  });

  it('lets go at once of a task that is cancelled while it waits', async () => {
    const runner = start(kind);
    const hanging = ['endless', 'endless'].map(name => runner.run(task(name), { signal: AbortSignal.timeout(400) }));
    const cancel = new AbortController();
    const waiting = runner.run(task('nothing'), { signal: cancel.signal });
    cancel.abort('cancelled');
    const first = await Promise.race([waiting, ...hanging]);
    expect(codeOf(first)).toBe('cancelled');
    await Promise.all(hanging);
  });

  it('lets everything else go first, where the system can tell threads apart', async () => {
    const own = getPriority(0);
    const expected = process.platform === 'linux' ? Math.max(10, own) : own;
    expect(outputOf(await run(start(kind), 'priority'))).toBe(String(expected));
    expect(getPriority(0)).toBe(own);
  });

  it('outlives a task that eats all memory', async () => {
    const runner = start(kind);
    expect(await run(runner, 'hoard')).toMatchObject({ ok: false, error: { code: 'out-of-memory', retryable: true } });
    expect(outputOf(await run(runner, 'add', { a: 1 }, { b: 2 }))).toBe('3');
  });

  it('outlives a task that ends its thread', async () => {
    const runner = start(kind);
    expect(await run(runner, 'leave')).toMatchObject({ ok: false, error: { code: 'worker-died', retryable: true } });
    expect(outputOf(await run(runner, 'add', { a: 1 }, { b: 2 }))).toBe('3');
  });

  it('answers for what was running when it is closed', async () => {
    const runner = start(kind);
    const hanging = run(runner, 'endless');
    await run(runner, 'nothing');
    await runner.close();
    expect(codeOf(await hanging)).toBe('cancelled');
  });

  it('says so when a task cannot be handed over', async () => {
    const envelope = await run(start(kind), 'add', () => 1);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'compute-failed', retryable: false } });
  });
});

describe.each(['inline', 'piscina'] as const)('the models of the %s runner', kind => {
  it('are the very memory it was given', async () => {
    const shared = models();
    const runner = start(kind, shared);
    await Promise.all([run(runner, 'mark'), run(runner, 'mark'), run(runner, 'mark')]);
    expect(shared.counter[0]).toBe(4);
  });
});

describe('threads that cannot start', () => {
  it('does not wait for ever for a thread that cannot start', async () => {
    const failures: unknown[] = [];
    const runner = piscinaRunner({
      filename: new URL('absent.mjs', built.filename),
      threads: 1,
      models: models(),
      onThreadFailure: error => failures.push(error),
    });
    open.push(runner);
    expect(codeOf(await run(runner, 'nothing'))).toBe('worker-died');
  });
});

describe('the process of the process runner', () => {
  it.each([
    ['one piece that is larger than the heap', 'hoardAtOnce'],
    ['memory that no heap counts', 'hoardOutside'],
  ])('dies of %s, and only the task that asked for it pays', async (_what, operation) => {
    const runner = start('process');
    const hoarding = run(runner, operation);
    const beside = await Promise.all([1, 2, 3].map(a => run(runner, 'add', { a }, { b: 1 })));
    expect(beside.map(outputOf)).toEqual(['2', '3', '4']);
    const envelope = await hoarding;
    expect(envelope).toMatchObject({ ok: false, error: { code: 'out-of-memory', retryable: true } });
    expect(!envelope.ok && envelope.error.cause).toMatch(/memory/iu);
    expect(outputOf(await run(runner, 'add', { a: 1 }, { b: 2 }))).toBe('3');
  });

  it('dies with its cause told, and tasks beside it are computed again', async () => {
    const runner = start('process');
    const crashing = run(runner, 'crash');
    const beside = await Promise.all(Array.from({ length: 9 }, (_, a) => run(runner, 'add', { a }, { b: 1 })));
    expect(beside.map(outputOf)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(await crashing).toMatchObject({ ok: false, error: { code: 'worker-died', cause: 'signal SIGKILL' } });
  });

  it('keeps a time limit that passes while a task waits for its second turn', async () => {
    const runner = start('process');
    const hanging = runner.run(task('endless'), { signal: AbortSignal.timeout(1_000) });
    const crashing = run(runner, 'crash');
    expect((await Promise.all([crashing, hanging])).map(codeOf)).toEqual(['worker-died', 'time-limit']);
  });

  it('answers for everything when it is closed while it dies', async () => {
    const runner = start('process');
    const all = ['crash', 'endless', 'endless'].map(name => run(runner, name));
    await runner.close();
    expect((await Promise.all(all)).map(codeOf)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('says so where it cannot be started', async () => {
    const runner = processRunner({
      start: nodeProcess(new URL('absent.mjs', built.process)),
      workshop: { filename: built.filename.href, threads: 1, resources: '', maxHeapMb: 48 },
    });
    open.push(runner);
    expect(codeOf(await run(runner, 'nothing'))).toBe('worker-died');
  });
});
