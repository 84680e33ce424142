/** Computes in Piscina's threads, which share the models and may die without harm to one another. */
import { Piscina } from 'piscina';
import type { ComputeEnvelope, ComputeTask, ModelFiles, Runner } from '../../contracts/compute.ts';
import type { ComputeThreadData } from '../serve-compute.ts';
import { aborted, lost } from './endings.ts';
import { ownTime } from './own-time.ts';
import { createPlaces } from './places.ts';
import { slotsOf } from './slots.ts';

export interface PiscinaOptions {
  /** The module of the computing thread, as a URL of a file. */
  readonly filename: URL;
  readonly threads: number;
  readonly models: ModelFiles;
  /** The heap of each thread. Default 512. Typed arrays and the shared models are not counted. */
  readonly maxHeapMb?: number;
  /** Told when a thread fails while it has nothing to do. */
  onThreadFailure?(error: unknown): void;
}

/**
 * Threads are started at once and replaced when they die. There are two slots for each thread, so that no
 * thread is idle between two tasks. Waiting for a thread does not count against a task's time.
 */
export function piscinaRunner(options: PiscinaOptions): Runner {
  const { filename, threads, models, maxHeapMb = 512 } = options;
  const workerData: ComputeThreadData = { models };
  const pool = new Piscina<ComputeTask, ComputeEnvelope>({
    filename: filename.href,
    minThreads: threads,
    // Piscina tries require() first; Node 20 aborts the process when a thread is ended while it requires an ES module.
    execArgv: ['--no-experimental-require-module'],
    maxThreads: threads,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    stricterFIFO: true,
    recordTiming: false,
  });
  pool.on('error', (error: unknown) => options.onThreadFailure?.(error));
  const places = createPlaces(threads);
  let closing: Promise<void> | undefined;

  async function compute(task: ComputeTask, signal: AbortSignal): Promise<ComputeEnvelope> {
    const started = performance.now();
    try {
      return await pool.run(task, { signal });
    } catch (thrown) {
      const ms = performance.now() - started;
      if (signal.aborted) return aborted(task, signal.reason, ms);
      return closing === undefined ? lost(task, thrown, ms) : aborted(task, 'cancelled', ms);
    }
  }

  return {
    name: 'piscina',
    threads,
    slots: slotsOf(threads),
    async run(task, { signal }) {
      if (signal.aborted) return aborted(task, signal.reason, 0);
      const asked = performance.now();
      if (!(await places.take(signal))) return aborted(task, 'cancelled', 0);
      try {
        return await compute(task, ownTime(signal, performance.now() - asked));
      } finally {
        places.give();
      }
    },
    close() {
      closing ??= pool.destroy();
      places.close();
      return closing;
    },
  };
}
