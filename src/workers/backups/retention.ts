/** Which backups are kept: the newest of each of the last seven days and four weeks that have one. Pure. */
import { parseBackupName } from './names.ts';

const dayMs = 86_400_000;
/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const mondayShift = 3;
const keptDays = 7;
const keptWeeks = 4;

/** The names, of all in a folder, that may be removed: never the newest, and never one that is not a backup's. */
export function backupsToRemove(names: readonly string[]): readonly string[] {
  const backups = names
    .flatMap(name => {
      const parsed = parseBackupName(name);
      return parsed?.kind === 'backup' ? [{ name, day: Math.floor(parsed.madeAt / dayMs) }] : [];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  const kept = new Set([
    ...newestOfEach(backups, one => one.day, keptDays),
    ...newestOfEach(backups, one => Math.floor((one.day + mondayShift) / 7), keptWeeks),
  ]);
  return backups.map(one => one.name).filter(name => !kept.has(name));
}

/** The first of each span, for so many spans. */
function newestOfEach<T extends { readonly name: string }>(
  newestFirst: readonly T[],
  spanOf: (one: T) => number,
  spans: number,
): readonly string[] {
  const bySpan = new Map<number, string>();
  for (const one of newestFirst) if (!bySpan.has(spanOf(one))) bySpan.set(spanOf(one), one.name);
  return [...bySpan.values()].slice(0, spans);
}
