/** Whether the disk of the data folder has room. */
import { statfs } from 'node:fs/promises';
import type { DiskThresholds } from '../../contracts/thresholds.ts';
import { type Diagnosis, fine } from './diagnosis.ts';

const check = 'disk';
const megabyte = 1024 * 1024;

export async function diskDiagnosis(folder: string, thresholds: DiskThresholds): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(folder);
  return roomDiagnosis(Math.floor((bavail * bsize) / megabyte), thresholds);
}

/** `free` in megabytes; at a threshold counts as past it, as it does for the rule of Health. */
export function roomDiagnosis(free: number, { warning, critical }: DiskThresholds): Diagnosis {
  const said = `${free.toLocaleString('en-GB')} MB are free on the disk of the data folder.`;
  if (free > warning) return fine(check, said);
  return {
    check,
    state: free <= critical ? 'critical' : 'warning',
    said,
    cure: 'Free some space, or choose a folder on another disk with --data-dir: what cannot be stored has to wait.',
  };
}
