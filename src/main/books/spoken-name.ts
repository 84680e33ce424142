/** What files are called while they are looked at. */
import { basename } from 'node:path';

export function spokenName(paths: readonly string[]): string {
  return paths.length === 1 ? basename(paths[0] ?? '') : `${paths.length} files`;
}
