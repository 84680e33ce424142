/** The file that says which backup is to be restored when the data folder is next opened. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { folderContents } from '../../contracts/host.ts';
import { settle } from './settle.ts';

const markerSchema = z.object({
  backup: z.string(),
  askedAt: z.number().int(),
  /** Where nobody asked for it, and the database is damaged: the name it is kept under, and what is wrong with it. */
  damaged: z.object({ kept: z.string(), fault: z.string() }).optional(),
});
export type RestoreMarker = z.infer<typeof markerSchema>;

const markerOf = (dataFolder: string): string => join(dataFolder, folderContents.restore);

export async function markForRestore(dataFolder: string, marker: RestoreMarker): Promise<void> {
  await settle(markerOf(dataFolder), file => writeFile(file, JSON.stringify(marker)));
}

/** Null where nothing is to be restored, or where the file says nothing that can be understood. */
export async function readRestoreMarker(dataFolder: string): Promise<RestoreMarker | null> {
  const text = await readFile(markerOf(dataFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function removeRestoreMarker(dataFolder: string): Promise<void> {
  await rm(markerOf(dataFolder), { force: true });
}
