/** The storage thread: the one writer of the data folder. */
import { workerData } from 'node:worker_threads';
import { createCatalogue } from '../engine/storage/catalogue.ts';
import { createWriter } from '../engine/storage/writer.ts';
import { records } from '../systems/_registry/records.ts';
import { systems } from '../systems/_registry/systems.ts';
import { serveStorage } from './serve-storage.ts';
import { threadClock } from './thread-clock.ts';
import type { StorageThreadData } from './storage-protocol.ts';

const { options } = workerData as StorageThreadData;
serveStorage(createWriter(options, createCatalogue(systems, records, options.models), threadClock));
