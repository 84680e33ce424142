/** How a task ends that did not end by itself: aborted, out of memory, or with its thread. */
import type { ComputeEnvelope, ComputeTask } from '../../contracts/compute.ts';
import { failure, ScriptoriumError } from '../../contracts/errors.ts';

const titleOf = (task: ComputeTask): string => `${task.system}.${task.operation}`;

/**
 * The envelope of an aborted task. The signal's reason tells why: 'time-limit' (also as the code of an error, or an
 * `AbortSignal.timeout`) means that it took too long; anything else, that it is no longer wanted.
 */
export function aborted(task: ComputeTask, reason: unknown, ms: number): ComputeEnvelope {
  return reasonIsTimeLimit(reason)
    ? { ok: false, error: failure('time-limit', `${titleOf(task)} was ended after ${Math.round(ms)} ms`), ms }
    : { ok: false, error: failure('cancelled', `${titleOf(task)} was cancelled`), ms };
}

/** The envelope of a task whose thread ended under it. */
export function lost(task: ComputeTask, thrown: unknown, ms: number): ComputeEnvelope {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const cause = { cause: error.message };
  if (error.name === 'DataCloneError') {
    return { ok: false, error: failure('compute-failed', `${titleOf(task)} cannot be handed to a thread`, cause), ms };
  }
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { ok: false, error: failure('out-of-memory', `${titleOf(task)} ran out of memory`, cause), ms }
    : { ok: false, error: failure('worker-died', `The thread of ${titleOf(task)} ended`, cause), ms };
}

/** Whether a signal was aborted because time was up, and not because the task is unwanted. */
export function reasonIsTimeLimit(reason: unknown): boolean {
  if (reason instanceof ScriptoriumError) return reason.code === 'time-limit';
  if (reason instanceof Error) return reason.name === 'TimeoutError';
  return reason === 'time-limit';
}
