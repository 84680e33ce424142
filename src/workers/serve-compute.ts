/** What a computing thread does: it answers each task with an envelope, on the models that all threads share. */
import { getPriority, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import type { ComputeEnvelope, ComputeTask, ModelFiles } from '../contracts/compute.ts';
import { runTask } from './run-task.ts';
import type { ComputeParts } from './run-task.ts';

/** What a computing thread is started with. */
export interface ComputeThreadData {
  readonly models: ModelFiles;
}

/** The function that the thread's module exports by default, as Piscina wants it. */
export function serveCompute(parts: ComputeParts): (task: ComputeTask) => ComputeEnvelope | Promise<ComputeEnvelope> {
  const { models } = workerData as ComputeThreadData;
  yieldToTheWindow();
  return task => runTask(parts, task, models);
}

/** How far computing steps back behind drawing and storing, in the system's own degrees (nice). */
const patience = 10;

/** What is computed can wait; what is drawn cannot. Only on Linux does a process id of 0 mean this thread alone. */
function yieldToTheWindow(): void {
  if (process.platform === 'linux') setPriority(0, Math.max(patience, getPriority(0)));
}
