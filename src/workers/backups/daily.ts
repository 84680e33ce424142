/** A backup a day, where anything was done since the last one; those no longer needed are removed after it. */
import type { Backups } from '../../contracts/backups.ts';
import { toFailure } from '../../contracts/errors.ts';
import type { MachineFigures } from '../../contracts/statistics.ts';
import type { StorageReads } from '../../contracts/storage.ts';

const dayMs = 86_400_000;
/** Soon enough for someone who opens the program for a minute each day. */
const firstLookMs = 15_000;
const nextLookMs = 3_600_000;
/** Where there is work, its end is waited for; not for longer than an hour, since a paused system may hold it for days. */
const busyLookMs = 15_000;
const busyLooks = nextLookMs / busyLookMs;
/** Items end in another order than that of their ids. */
const lookedAt = 50;

/** What is looked at of the engine. */
interface Watched {
  readonly reads: Pick<StorageReads, 'items'>;
  figures(): Pick<MachineFigures, 'outstanding'>;
}

/**
 * Times in milliseconds since 1970: of the backups, of what was done last, and of now. A backup from a time that is still
 * to come was made by a clock that was wrong, and is none to go by.
 */
export function isBackupDue(madeAt: readonly number[], endedAt: number | null, now: number): boolean {
  if (endedAt === null) return false;
  const last = Math.max(-Infinity, ...madeAt.filter(at => at <= now));
  return now - last >= dayMs && endedAt > last;
}

/** Looks soon after the start and then hourly, if it can when nothing is outstanding. Returns what ends it. */
export function backUpDaily(engine: Watched, backups: Backups, tell: (message: string) => void): () => void {
  let ended = false;
  let waited = 0;
  let timer: NodeJS.Timeout;
  /** Resolves with the time until the next look. */
  async function look(): Promise<number> {
    if (engine.figures().outstanding > 0 && waited < busyLooks) {
      waited += 1;
      return busyLookMs;
    }
    waited = 0;
    const madeAt = (await backups.list()).filter(one => one.kind === 'backup').map(one => one.madeAt);
    const done = await engine.reads.items({ state: 'done', limit: lookedAt });
    const endedAt = done.reduce<number | null>((latest, one) => Math.max(latest ?? 0, one.endedAt ?? 0), null);
    if (!isBackupDue(madeAt, endedAt, Date.now())) return nextLookMs;
    await backups.make();
    await backups.tidy();
    return nextLookMs;
  }
  function lookIn(ms: number): void {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => {
          if (!ended) tell(`The daily backup was not made. ${toFailure(error).message}`);
          return nextLookMs;
        })
        .then(ms => {
          if (!ended) lookIn(ms);
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
