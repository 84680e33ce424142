/** How a task ends that did not end by itself: aborted, out of memory, or with its thread or process. */
import type { ComputeEnvelope, ComputeTask } from '../../contracts/compute.ts';
import { failure, ScriptoriumError } from '../../contracts/errors.ts';
import type { ProcessEnding } from './process-protocol.ts';

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
  if (error.name === 'DataCloneError') return unsendable(task, error, ms);
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { ok: false, error: failure('out-of-memory', `${titleOf(task)} ran out of memory`, cause), ms }
    : { ok: false, error: failure('worker-died', `The thread of ${titleOf(task)} ended`, cause), ms };
}

/** The envelope of a task that cannot be copied to where it would be computed. */
export function unsendable(task: ComputeTask, thrown: unknown, ms: number): ComputeEnvelope {
  const cause = { cause: thrown instanceof Error ? thrown.message : String(thrown) };
  return { ok: false, error: failure('compute-failed', `${titleOf(task)} cannot be handed to a thread`, cause), ms };
}

/** What V8 says when a piece of memory is refused to it. */
const memoryWords = /^.*(?:out of memory|heap limit|invalid \w+ (?:length|size)|allocation failed|OOM).*$/imu;

/** The envelope of a task that brought its process down. */
export function lostWithProcess(task: ComputeTask, ending: ProcessEnding, ms: number): ComputeEnvelope {
  const cause = { cause: howEnded(ending) };
  if (memoryWords.test(ending.words)) {
    return { ok: false, error: failure('out-of-memory', `${titleOf(task)} ran out of memory`, cause), ms };
  }
  return { ok: false, error: failure('worker-died', `The process of ${titleOf(task)} ended`, cause), ms };
}

/** How a process ended: what it said of memory, or else last, and its exit code or the signal that ended it. */
export function howEnded({ code, signal, words }: ProcessEnding): string {
  const ended = signal === null ? `exit code ${code}` : `signal ${signal}`;
  const said = memoryWords.exec(words)?.[0].trim() ?? words.trim().split('\n').at(-1)?.trim() ?? '';
  return said === '' ? ended : `${said} (${ended})`;
}

/** Whether a signal was aborted because time was up, and not because the task is unwanted. */
export function reasonIsTimeLimit(reason: unknown): boolean {
  if (reason instanceof ScriptoriumError) return reason.code === 'time-limit';
  if (reason instanceof Error) return reason.name === 'TimeoutError';
  return reason === 'time-limit';
}
