/** A reading thread: gathers for the queue or answers queries, on a connection that cannot change anything. */
import { workerData } from 'node:worker_threads';
import { createCatalogue } from '../engine/storage/catalogue.ts';
import { createReader } from '../engine/storage/reader.ts';
import { records } from '../systems/_registry/records.ts';
import { systems } from '../systems/_registry/systems.ts';
import { serveCalls } from './serve-calls.ts';
import { threadClock } from './thread-clock.ts';
import type { StorageThreadData } from './storage-protocol.ts';

const { options } = workerData as StorageThreadData;
const reader = createReader(options.file, createCatalogue(systems, records, options.models), threadClock);

serveCalls({ ...reader });
