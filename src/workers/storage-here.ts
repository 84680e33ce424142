/** The storage of all systems in the calling thread: loaded only where it is wanted, since it loads all their records. */
import type { Storage, StorageOpenOptions } from '../contracts/storage.ts';
import { createCatalogue } from '../engine/storage/catalogue.ts';
import { records } from '../systems/_registry/records.ts';
import { systems } from '../systems/_registry/systems.ts';
import { createInlineStorage } from './storage-inline.ts';
import { threadClock } from './thread-clock.ts';

export function storageHere(options: StorageOpenOptions): Storage {
  return createInlineStorage(options, createCatalogue(systems, records, options.models), threadClock);
}
