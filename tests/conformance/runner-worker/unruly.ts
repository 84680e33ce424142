/** A system of the tests whose operations do what a runner must bear. */
import { getPriority } from 'node:os';
import type { ModelFiles, SystemCompute } from '../../../src/contracts/compute.ts';
import { ScriptoriumError } from '../../../src/contracts/errors.ts';
import type { ComputeParts } from '../../../src/workers/run-task.ts';

function sumOf(models: ModelFiles, file: string): number {
  const bytes = models.files[file];
  return bytes === undefined ? -1 : new Uint8Array(bytes).reduce((sum, byte) => sum + byte, 0);
}

const unruly: SystemCompute = {
  system: 'unruly',
  operations: {
    add: (data, gathered) => (data as { a: number }).a + (gathered as { b: number }).b,
    nothing: () => undefined,
    weigh: (data, _gathered, models) => ({ sum: sumOf(models, (data as { file: string }).file) }),
    /** Writes into the shared model, so that a test can see whose memory it is. */
    mark: (_data, _gathered, models) => {
      const bytes = models.files['weights'];
      return bytes === undefined ? null : Atomics.add(new Int32Array(bytes), 0, 1);
    },
    fault: () => {
      throw new TypeError('the comma is missing');
    },
    refuse: () => {
      throw new ScriptoriumError('not-read-yet', 'Chapter 3 is not read yet', { cause: new Error('no revision') });
    },
    strange: () => {
      throw Object.create(null);
    },
    endless: () => {
      for (;;) performance.now();
    },
    hoard: () => {
      const kept: object[] = [];
      for (;;) kept.push(Array.from({ length: 100 }, (_, index) => ({ index })));
    },
    /** One piece larger than the heap, which V8 answers by ending the process. */
    hoardAtOnce: () => Array.from({ length: 50_000_000 }, () => 1.5).length,
    /** Memory that no heap counts. */
    hoardOutside: () => {
      const kept: Uint8Array[] = [];
      for (;;) kept.push(new Uint8Array(8_000_000).fill(1));
    },
    leave: () => process.exit(3),
    /** Ends the process as a fault in native code does. */
    crash: () => process.kill(process.pid, 'SIGKILL'),
    priority: () => getPriority(0),
  },
  facts: {},
  folds: {},
};

export const parts: ComputeParts = { computes: [unruly], systems: [] };
