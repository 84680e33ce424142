/** The runner of the app: computes in Piscina's threads, which share the models and may die without harm. */
import { Piscina } from 'piscina';
import type { ComputeEnvelope, ComputeTask, ModelFiles, Runner } from '../../contracts/compute.ts';
import type { ComputeThreadData } from '../serve-compute.ts';
import { aborted, lost } from './endings.ts';

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
 * Threads are started at once and replaced when they die. There are as many slots as threads: a task that waited
 * here behind one that hangs would reach its own time limit without ever having run.
 */
export function piscinaRunner(options: PiscinaOptions): Runner {
  const { filename, threads, models, maxHeapMb = 512 } = options;
  const workerData: ComputeThreadData = { models };
  const pool = new Piscina<ComputeTask, ComputeEnvelope>({
    filename: filename.href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    stricterFIFO: true,
    recordTiming: false,
  });
  pool.on('error', (error: unknown) => options.onThreadFailure?.(error));
  let closing: Promise<void> | undefined;
  return {
    name: 'piscina',
    slots: threads,
    async run(task, { signal }) {
      const started = performance.now();
      const elapsed = (): number => performance.now() - started;
      if (closing !== undefined) return aborted(task, 'cancelled', 0);
      try {
        return await pool.run(task, { signal });
      } catch (thrown) {
        if (signal.aborted) return aborted(task, signal.reason, elapsed());
        if (closing !== undefined) return aborted(task, 'cancelled', elapsed());
        return lost(task, thrown, elapsed());
      }
    },
    close() {
      closing ??= pool.destroy();
      return closing;
    },
  };
}
