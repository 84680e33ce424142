/** A backup a day, where anything was done since the last one; those no longer needed are removed after it. */
import type { Backups } from '../../contracts/backups.ts';
import { toFailure } from '../../contracts/errors.ts';
import type { MachineFigures } from '../../contracts/statistics.ts';
import type { StorageReads } from '../../contracts/storage.ts';

const dayMs = 86_400_000;
const firstLookMs = 60_000;
const nextLookMs = 3_600_000;
/** Items end in another order than that of their ids. */
const lookedAt = 50;

/** What is looked at of the engine. */
interface Watched {
  readonly reads: Pick<StorageReads, 'items'>;
  figures(): Pick<MachineFigures, 'outstanding'>;
}

/** Times in milliseconds since 1970: of the last backup, of what was done last, and of now. */
export function isBackupDue(madeAt: number | null, endedAt: number | null, now: number): boolean {
  if (endedAt === null) return false;
  return madeAt === null || (now - madeAt >= dayMs && endedAt > madeAt);
}

/** Looks a minute after the start and then hourly, when nothing is outstanding. Returns what ends it. */
export function backUpDaily(engine: Watched, backups: Backups, tell: (message: string) => void): () => void {
  let ended = false;
  let timer: NodeJS.Timeout;
  async function look(): Promise<void> {
    if (engine.figures().outstanding > 0) return;
    const last = (await backups.list()).find(one => one.kind === 'backup');
    const done = await engine.reads.items({ state: 'done', limit: lookedAt });
    const endedAt = done.reduce<number | null>((latest, one) => Math.max(latest ?? 0, one.endedAt ?? 0), null);
    if (!isBackupDue(last?.madeAt ?? null, endedAt, Date.now())) return;
    await backups.make();
    await backups.tidy();
  }
  function lookIn(ms: number): void {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => {
          if (!ended) tell(`The daily backup was not made. ${toFailure(error).message}`);
        })
        .finally(() => {
          if (!ended) lookIn(nextLookMs);
        });
    }, ms);
    timer.unref();
  }
  lookIn(firstLookMs);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
