/** Everything that is checked about a data folder, whether an engine runs on it or not. */
import type { DiskThresholds } from '../../contracts/thresholds.ts';
import { accessDiagnosis, privacyDiagnosis } from './access.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diskDiagnosis } from './disk.ts';
import { leftoversDiagnosis } from './leftovers.ts';

/** The folder itself, then what is in it where it can be used. `now` in milliseconds since 1970. */
export async function folderDiagnoses(
  folder: string,
  now: number,
  diskMb: DiskThresholds,
): Promise<readonly Diagnosis[]> {
  const access = await accessDiagnosis(folder);
  return access.state === 'ok' ? [access, ...(await contentDiagnoses(folder, now, diskMb))] : [access];
}

/** Rights of others, disk and leftovers, of a folder that can be used. */
export async function contentDiagnoses(
  folder: string,
  now: number,
  diskMb: DiskThresholds,
): Promise<readonly Diagnosis[]> {
  return [await privacyDiagnosis(folder), await diskDiagnosis(folder, diskMb), await leftoversDiagnosis(folder, now)];
}
