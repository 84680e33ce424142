/** The runner of tests and tiny machines: computes in its own thread, one task after another. */
import type { ComputeEnvelope, ComputeTask, ModelFiles, Runner, RunOptions } from '../../contracts/compute.ts';
import { runTask } from '../run-task.ts';
import type { ComputeParts } from '../run-task.ts';
import { aborted } from './endings.ts';

/** So many tasks are carried out in one turn of the loop, so that none takes long. */
const mostAtOnce = 128;

interface Asked {
  readonly task: ComputeTask;
  readonly options: RunOptions;
  readonly resolve: (envelope: ComputeEnvelope | Promise<ComputeEnvelope>) => void;
}

/** A task is never started once its signal is aborted; one that has started cannot be ended. */
export function inlineRunner(parts: ComputeParts, models: ModelFiles): Runner {
  let closed = false;
  let asked: Asked[] = [];
  const work = (): void => {
    const now = asked.slice(0, mostAtOnce);
    asked = asked.slice(mostAtOnce);
    if (asked.length > 0) setImmediate(work);
    for (const one of now) carryOut(one);
  };
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
        // A turn of the loop lies between the call and the work, as with threads.
        if (asked.length === 1) setImmediate(work);
      });
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
