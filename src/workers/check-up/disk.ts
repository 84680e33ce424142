/** Whether the disk of the data folder has room. */
import { statfs } from 'node:fs/promises';
import { type Diagnosis, fine } from './diagnosis.ts';

const check = 'disk';
const megabyte = 1024 * 1024;
const lowMb = 1_000;
const veryLowMb = 100;

export async function diskDiagnosis(folder: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  const said = `${free.toLocaleString('en-GB')} MB are free on the disk of the data folder.`;
  if (free >= lowMb) return fine(check, said);
  return {
    check,
    state: free < veryLowMb ? 'critical' : 'warning',
    said,
    cure: 'Free some space, or choose a folder on another disk with --data-dir: what cannot be stored has to wait.',
  };
}
