/** What a computing thread does: it answers each task with an envelope, on the models that all threads share. */
import { workerData } from 'node:worker_threads';
import type { ComputeEnvelope, ComputeTask, ModelFiles } from '../contracts/compute.ts';
import { runTask } from './run-task.ts';
import type { ComputeParts } from './run-task.ts';

/** What a computing thread is started with. */
export interface ComputeThreadData {
  readonly models: ModelFiles;
}

/** The function that the thread's module exports by default, as Piscina wants it. */
export function serveCompute(parts: ComputeParts): (task: ComputeTask) => ComputeEnvelope {
  const { models } = workerData as ComputeThreadData;
  return task => runTask(parts, task, models);
}
