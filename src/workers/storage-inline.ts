/** The engine's storage in the calling thread: the same writer and reader, for short commands and for tests. */
import type { Storage, StorageOpenOptions } from '../contracts/storage.ts';
import type { Catalogue } from '../engine/storage/catalogue.ts';
import { createReader, type Reader } from '../engine/storage/reader.ts';
import { type Clock, createWriter } from '../engine/storage/writer.ts';

export function createInlineStorage(options: StorageOpenOptions, catalogue: Catalogue, clock: Clock): Storage {
  const writer = createWriter(options, catalogue, clock);
  let reader: Reader | null = null;
  const read = async <T>(work: (reader: Reader) => T): Promise<T> => {
    reader ??= createReader(options.file, catalogue, clock);
    return Promise.resolve(work(reader));
  };
  return {
    reads: {
      gather: request => read(one => one.gather(request)),
      query: (system, query, data) => read(one => one.query(system, query, data)),
      items: filter => read(one => one.items(filter)),
      item: id => read(one => one.item(id)),
      trace: trace => read(one => one.trace(trace)),
      deadLetter: id => read(one => one.deadLetter(id)),
      alerts: filter => read(one => one.alerts(filter)),
      samples: (system, from, to) => read(one => one.samples(system, from, to)),
      history: (system, span) => read(one => one.history(system, span)),
      output: id => read(one => one.output(id)),
    },
    open: async () => Promise.resolve(writer.open()),
    turn: async turn => Promise.resolve(writer.turn(turn)),
    command: async command => Promise.resolve(writer.command(command)),
    counts: async () => Promise.resolve(writer.counts()),
    heads: async ids => Promise.resolve(writer.heads(ids)),
    tidy: async () => Promise.resolve(writer.tidy()),
    close: async () => {
      reader?.close();
      return Promise.resolve(writer.close());
    },
  };
}
