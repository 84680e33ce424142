/** A thread that is called by method name and answers each call. */
import { Worker } from 'node:worker_threads';
import { fromFailure, ScriptoriumError } from '../contracts/errors.ts';
import type { Answer, Call, StorageThreadData } from './storage-protocol.ts';

export interface CallingThread {
  /** It has ended, by itself or because it was closed. */
  readonly dead: boolean;
  /** Rejects with a `ScriptoriumError`. */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Lets it answer what it was asked, and end: a thread that is ended within SQLite takes the whole program with it. */
  close(): Promise<void>;
}

/** One that does not end by itself in this time is ended. */
const patienceMs = 30_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread. When it dies, what it had not answered is rejected (`store-failed`), and so is all that follows. */
export function startThread(script: URL, data: StorageThreadData, name: string): CallingThread {
  const worker = new Worker(script, { workerData: data, name });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let died: ScriptoriumError | null = null;
  const end = (why: string): void => {
    died ??= new ScriptoriumError('store-failed', `The ${name} thread ended: ${why}`);
    for (const one of waiting.values()) one.reject(died);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) one?.resolve(answer.value);
    else one?.reject(fromFailure(answer.error));
  });
  worker.on('error', error => end(error instanceof Error ? error.message : String(error)));
  worker.on('exit', code => end(`exit code ${code}.`));
  return {
    get dead() {
      return died !== null;
    },
    call(method, ...args) {
      if (died !== null) return Promise.reject(died);
      next += 1;
      const call: Call = { id: next, method, args };
      return new Promise((resolve, reject) => {
        waiting.set(call.id, { resolve, reject });
        worker.postMessage(call);
      });
    },
    async close() {
      if (died !== null) return;
      const ended = new Promise(resolve => worker.once('exit', resolve));
      worker.postMessage(null);
      const timer = setTimeout(() => void worker.terminate(), patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}
