/** The thread's side of the storage protocol: answers calls one at a time, in order. */
import { parentPort } from 'node:worker_threads';
import { toFailure } from '../contracts/errors.ts';
import type { Answer, Call } from './storage-protocol.ts';

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Serves the functions of `target` by name, until null comes. A thrown error becomes a failure in the answer. */
export function serveCalls(target: Methods): void {
  parentPort?.on('message', (call: Call | null) => {
    if (call === null) parentPort?.close();
    else parentPort?.postMessage(answer(target, call));
  });
}

function answer(target: Methods, { id, method, args }: Call): Answer {
  try {
    const run = target[method] as ((...values: readonly unknown[]) => unknown) | undefined;
    if (run === undefined) throw new Error(`The storage thread knows no ${method}.`);
    return { id, ok: true, value: run(...args) };
  } catch (error) {
    return { id, ok: false, error: toFailure(error) };
  }
}
