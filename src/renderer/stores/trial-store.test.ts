import { describe, expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';
import { createTrialStore } from './trial-store.ts';

/** A main process that answers each try when `answer` is called with its operation. */
async function setUp() {
  const waiting = new Map<string, (error?: Failure) => void>();
  const bridge = {
    request: (name: string, { operation }: { readonly operation: string }) =>
      name === 'machine.operations'
        ? Promise.resolve({ ok: true, value: [] })
        : new Promise(resolve => {
            waiting.set(operation, error => {
              resolve(error === undefined ? { ok: true, value: { output: operation } } : { ok: false, error });
            });
          }),
  } as unknown as Bridge;
  const trial = createTrialStore(bridge);
  await trial.choose('example_system');
  return { trial, answer: (operation: string, error?: Failure) => waiting.get(operation)?.(error) };
}

describe('trying operations', () => {
  it('keeps an answer with its own operation where another was opened meanwhile', async () => {
    const { trial, answer } = await setUp();
    trial.open('count');
    const done = trial.run('count', '{}');
    trial.open('echo');
    expect(trial.store.getState().running).toEqual(['count']);
    answer('count');
    await done;
    const { operation, running, outcomes } = trial.store.getState();
    expect(operation).toBe('echo');
    expect(running).toEqual([]);
    expect(outcomes).toEqual({ count: { kind: 'tried', tried: { output: 'count' } } });
  });

  it('runs another operation while one is not answered, and none of them twice at a time', async () => {
    const { trial, answer } = await setUp();
    const first = trial.run('count', '{}');
    expect(await trial.run('count', '{}')).toBeNull();
    const second = trial.run('echo', '{}');
    answer('echo');
    expect(await second).toEqual({ output: 'echo' });
    answer('count');
    expect(await first).toEqual({ output: 'count' });
  });

  it('can run in another system at once, where a late answer changes nothing', async () => {
    const { trial, answer } = await setUp();
    const late = trial.run('count', '{}');
    await trial.choose('status_summary');
    const run = trial.run('echo', '{}');
    answer('count');
    expect(await late).toBeNull();
    expect(trial.store.getState()).toMatchObject({ running: ['echo'], outcomes: {} });
    answer('echo');
    await run;
    expect(trial.store.getState().running).toEqual([]);
  });

  it('says why it was refused until the data is changed', async () => {
    const { trial, answer } = await setUp();
    const done = trial.run('count', '[]');
    const refused = failure('invalid-data', 'An object is wanted.');
    answer('count', refused);
    expect(await done).toBeNull();
    expect(trial.store.getState().outcomes['count']).toEqual({ kind: 'refused', failure: refused });
    trial.edit('count', '{}');
    expect(trial.store.getState().outcomes).toEqual({});
  });
});
