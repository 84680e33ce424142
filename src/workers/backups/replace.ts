/** Puts a file in the database's place, together with its log: the log belongs to the old one alone. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import { settle } from './settle.ts';

/**
 * `write` fills an empty file. The old database has its log until the new one is whole and on the disk, and again where
 * the new one does not get its name after all.
 */
export async function replaceDatabase(dataFolder: string, write: (file: string) => Promise<void>): Promise<void> {
  const { log, logAside, index } = placesIn(dataFolder);
  await settle(placesIn(dataFolder).database, write, async (partial, database) => {
    await rm(index, { force: true });
    if (existsSync(log)) await rename(log, logAside);
    try {
      await rename(partial, database);
    } catch (error) {
      if (existsSync(logAside)) await rename(logAside, log);
      throw error;
    }
    await rm(logAside, { force: true });
  });
}

/** After a kill: a log that was taken from a database that is still the old one is given back to it. */
export async function finishReplacing(dataFolder: string): Promise<void> {
  const { database, log, logAside } = placesIn(dataFolder);
  if (!existsSync(logAside)) return;
  // What was to be named is there until it has its name.
  if (existsSync(`${database}.partial`)) await rename(logAside, log);
  else await rm(logAside);
}

function placesIn(dataFolder: string): Record<'database' | 'log' | 'logAside' | 'index', string> {
  const { database, log, logAside, index } = folderContents;
  const place = (name: string): string => join(dataFolder, name);
  return { database: place(database), log: place(log), logAside: place(logAside), index: place(index) };
}
