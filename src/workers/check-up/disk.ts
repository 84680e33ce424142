/** Whether the disk of the data folder has room. */
import { statfs } from 'node:fs/promises';
import { usualFreeMb } from '../../contracts/thresholds.ts';
import { type Diagnosis, fine } from './diagnosis.ts';

const check = 'disk';
const megabyte = 1024 * 1024;

export async function diskDiagnosis(folder: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  const said = `${free.toLocaleString('en-GB')} MB are free on the disk of the data folder.`;
  if (free > usualFreeMb.warning) return fine(check, said);
  return {
    check,
    state: free <= usualFreeMb.critical ? 'critical' : 'warning',
    said,
    cure: 'Free some space, or choose a folder on another disk with --data-dir: what cannot be stored has to wait.',
  };
}
