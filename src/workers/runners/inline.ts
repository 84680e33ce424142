/** The runner of tests and tiny machines: computes in its own thread, one task after another. */
import type { ComputeEnvelope, ComputeTask, ModelFiles, Runner, RunOptions } from '../../contracts/compute.ts';
import { runTask } from '../run-task.ts';
import type { ComputeParts } from '../run-task.ts';
import { aborted } from './endings.ts';

interface Asked {
  readonly task: ComputeTask;
  readonly options: RunOptions;
  readonly resolve: (envelope: ComputeEnvelope | Promise<ComputeEnvelope>) => void;
}

/** A task is never started once its signal is aborted; one that has started cannot be ended. */
export function inlineRunner(parts: ComputeParts, models: ModelFiles): Runner {
  let closed = false;
  let asked: Asked[] = [];
  const carryOut = ({ task, options, resolve }: Asked): void => {
    if (closed) resolve(aborted(task, 'cancelled', 0));
    else if (options.aborted ?? options.signal.aborted) resolve(aborted(task, options.signal.reason, 0));
    else resolve(runTask(parts, task, models));
  };
  return {
    name: 'inline',
    threads: 1,
    slots: 1,
    run(task, options) {
      return new Promise(resolve => {
        asked.push({ task, options, resolve });
        if (asked.length > 1) return;
        // A turn of the loop lies between the call and the work, as with threads.
        setImmediate(() => {
          const now = asked;
          asked = [];
          for (const one of now) carryOut(one);
        });
      });
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
