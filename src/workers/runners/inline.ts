/** The runner of tests and tiny machines: computes in its own thread, one task after another. */
import type { ModelFiles, Runner } from '../../contracts/compute.ts';
import { runTask } from '../run-task.ts';
import type { ComputeParts } from '../run-task.ts';
import { aborted } from './endings.ts';

/** A task is never started once its signal is aborted; one that has started cannot be ended. */
export function inlineRunner(parts: ComputeParts, models: ModelFiles): Runner {
  let closed = false;
  return {
    name: 'inline',
    threads: 1,
    slots: 1,
    async run(task, options) {
      // A turn of the loop lies between the call and the work, as with threads.
      await new Promise(resolve => setImmediate(resolve));
      if (closed) return aborted(task, 'cancelled', 0);
      if (options.aborted ?? options.signal.aborted) return aborted(task, options.signal.reason, 0);
      return runTask(parts, task, models);
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
