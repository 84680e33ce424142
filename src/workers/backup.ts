/** The thread for backups: copies the database beside the writer, and checks copies. */
import { checkCopy, copyDatabase } from '../engine/storage/backup.ts';
import { knownVersions } from '../engine/storage/schema.ts';
import { records } from '../systems/_registry/records.ts';
import { serveCalls } from './serve-calls.ts';

serveCalls({
  copy: (to: string, from: string) => copyDatabase(from, to),
  check: (copy: string) => checkCopy(copy, knownVersions(records)),
});
