/** The engine's storage in threads: one writer, one reader for the queue, one for queries. One that dies is replaced. */
import type {
  CommandResult,
  LaneCounts,
  Recovered,
  Storage,
  StorageOpenOptions,
  StorageReads,
  TurnResult,
} from '../contracts/storage.ts';
import { startThread } from './calling-thread.ts';
import { type PackedHeads, unpackHeads } from './head-packing.ts';
import { type Start, createReadingThread } from './reading-thread.ts';
import { createWritingThread } from './writing-thread.ts';

export interface StorageScripts {
  readonly writer: URL;
  readonly reader: URL;
}

/** Threads are started by `open`: the writer, the reader for queries once it has opened the file; that for the queue with its first call. */
export function createStorageThreads(
  scripts: StorageScripts,
  options: StorageOpenOptions,
  start: Start = (script, name) => startThread(script, { options }, name),
): Storage {
  const writer = createWritingThread(() => start(scripts.writer, 'storage'));
  const gathering = createReadingThread(() => start(scripts.reader, 'gather'));
  const querying = createReadingThread(() => start(scripts.reader, 'query'));
  const reads: StorageReads = {
    gather: request => gathering.call('gather', request),
    query: (system, query, data) => querying.call('query', system, query, data),
    items: filter => querying.call('items', filter),
    item: id => querying.call('item', id),
    trace: trace => querying.call('trace', trace),
    deadLetter: id => querying.call('deadLetter', id),
    alerts: filter => querying.call('alerts', filter),
    samples: (system, from, to) => querying.call('samples', system, from, to),
    history: (system, span) => querying.call('history', system, span),
    output: id => querying.call('output', id),
  };
  return {
    reads,
    async open() {
      const recovered = await writer.open<Recovered>();
      // Nothing is gathered where nothing is read: loading the records of all systems costs a third of a second.
      gathering.open(false);
      querying.open(true);
      return recovered;
    },
    turn: turn => writer.turn<TurnResult>(turn),
    command: command => writer.call<CommandResult>('command', command),
    counts: () => writer.call<LaneCounts>('counts'),
    heads: async ids => unpackHeads(await writer.call<PackedHeads>('heads', ids)),
    tidy: () => writer.call<undefined>('tidy'),
    async close() {
      await gathering.close();
      await querying.close();
      await writer.close();
    },
  };
}
