/** The storage thread of the measurement: the app's own, with the systems of the measurement. */
import { workerData } from 'node:worker_threads';
import { createCatalogue } from '../../../src/engine/storage/catalogue.ts';
import { createWriter } from '../../../src/engine/storage/writer.ts';
import { serveStorage } from '../../../src/workers/serve-storage.ts';
import type { StorageThreadData } from '../../../src/workers/storage-protocol.ts';
import { threadClock } from '../../../src/workers/thread-clock.ts';
import { records, systems } from './systems.ts';

const { options } = workerData as StorageThreadData;
serveStorage(createWriter(options, createCatalogue(systems, records, options.models), threadClock));
