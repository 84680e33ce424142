/** The engine's storage in threads: one writer, one reader for the queue, one for queries. */
import type {
  CommandResult,
  LaneCounts,
  Recovered,
  Storage,
  StorageOpenOptions,
  StorageReads,
  TurnResult,
} from '../contracts/storage.ts';
import { type CallingThread, startThread } from './calling-thread.ts';

export interface StorageScripts {
  readonly writer: URL;
  readonly reader: URL;
}

/** Threads are started by `open`; the readers once the writer has opened the file. */
export function createStorageThreads(scripts: StorageScripts, options: StorageOpenOptions): Storage {
  let writer: CallingThread | null = null;
  let gathering: CallingThread | null = null;
  let querying: CallingThread | null = null;
  const call = <T>(thread: CallingThread | null, method: string, ...args: readonly unknown[]): Promise<T> => {
    if (thread === null) return Promise.reject(new Error('The storage is not open.'));
    return thread.call(method, ...args) as Promise<T>;
  };
  const reads: StorageReads = {
    gather: request => call(gathering, 'gather', request),
    query: (system, query, data) => call(querying, 'query', system, query, data),
    items: filter => call(querying, 'items', filter),
    trace: trace => call(querying, 'trace', trace),
    deadLetter: id => call(querying, 'deadLetter', id),
    alerts: filter => call(querying, 'alerts', filter),
    samples: (system, from, to) => call(querying, 'samples', system, from, to),
    output: id => call(querying, 'output', id),
  };
  return {
    reads,
    async open() {
      writer = startThread(scripts.writer, { options }, 'storage');
      const recovered = await call<Recovered>(writer, 'open');
      gathering = startThread(scripts.reader, { options }, 'gather');
      querying = startThread(scripts.reader, { options }, 'query');
      return recovered;
    },
    turn: turn => call<TurnResult>(writer, 'turn', turn),
    command: command => call<CommandResult>(writer, 'command', command),
    counts: () => call<LaneCounts>(writer, 'counts'),
    tidy: () => call<undefined>(writer, 'tidy'),
    async close() {
      await gathering?.close();
      await querying?.close();
      if (writer !== null) await call(writer, 'close').catch(() => undefined);
      await writer?.close();
    },
  };
}
