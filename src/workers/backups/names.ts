/** The names of backups, which hold the time (UTC) at which each was made. Other files are none of ours. */
import type { Backup } from '../../contracts/backups.ts';

const shape = /^(scriptorium|before-restore)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/u;
const prefixes = { backup: 'scriptorium', 'before-restore': 'before-restore' } as const;

/** `at` in milliseconds since 1970. */
export function backupName(kind: Backup['kind'], at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split(/[T.]/u);
  return `${prefixes[kind]}-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}.db`;
}

/** Null where the name is none that `backupName` gives. */
export function parseBackupName(name: string): Pick<Backup, 'kind' | 'madeAt'> | null {
  const found = shape.exec(name);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(2).map(Number);
  const kind = found[1] === 'scriptorium' ? 'backup' : 'before-restore';
  const madeAt = Date.UTC(year, month - 1, day, hour, minute, second);
  return backupName(kind, madeAt) === name ? { kind, madeAt } : null;
}

/** Whether a file is what a backup, or a copy put aside, left that was interrupted. */
export function isCutShort(name: string): boolean {
  const [whole = '', rest] = name.split('.partial', 2);
  return rest !== undefined && parseBackupName(whole.replace(/-wal$/u, '')) !== null;
}
