/** The thread for backups: copies the database beside the writer, and checks copies. */
import { workerData } from 'node:worker_threads';
import { checkCopy, copyDatabase } from '../engine/storage/backup.ts';
import { knownVersions } from '../engine/storage/schema.ts';
import { records } from '../systems/_registry/records.ts';
import { serveCalls } from './serve-calls.ts';
import type { StorageThreadData } from './storage-protocol.ts';

const { file } = (workerData as StorageThreadData).options;

serveCalls({
  copy: (to: string, from: string = file) => copyDatabase(from, to),
  check: (copy: string) => checkCopy(copy, knownVersions(records)),
});
