/** A thread that only reads. One that died is replaced at the next call, and what it had not answered is asked again. */
import { ScriptoriumError, toFailure } from '../contracts/errors.ts';
import type { CallingThread } from './calling-thread.ts';

/** Starts a thread under a name. */
export type Start = (script: URL, name: string) => CallingThread;

export interface ReadingThread {
  /** Calls may come: the thread starts at once, or else with the first of them. */
  open(atOnce: boolean): void;
  /** Rejects with `worker-died` where the thread died over it twice. */
  call<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

export function createReadingThread(start: () => CallingThread): ReadingThread {
  let thread: CallingThread | null = null;
  let opened = false;
  let closed = false;

  /** The thread that lives; calls that find it dead at one time share the next. */
  function living(): CallingThread {
    if (!opened || closed) throw new ScriptoriumError('store-failed', 'The storage is not open.');
    if (thread === null || thread.dead) thread = start();
    return thread;
  }

  return {
    open(atOnce) {
      opened = true;
      if (atOnce) thread = start();
    },
    async call<T>(method: string, ...args: readonly unknown[]): Promise<T> {
      for (let tried = 1; ; tried += 1) {
        const present = living();
        try {
          return (await present.call(method, ...args)) as T;
        } catch (error) {
          if (!present.dead || closed) throw error;
          if (tried === 2) throw new ScriptoriumError('worker-died', toFailure(error).message, { cause: error });
        }
      }
    },
    async close() {
      closed = true;
      await thread?.close();
    },
  };
}
