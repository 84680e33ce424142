/**
 * Items that were being processed when the program ended uncleanly: one of them may have ended it. They run when nothing
 * else can, and each alone, so that a culprit does not take the rest of the work down with it, and the next unclean end
 * is held against nobody else.
 */
import type { Entry } from './entry.ts';

export interface Suspects {
  readonly size: number;
  /** The entry is one of them: it is blocked until its turn comes, after those blocked before. */
  block(entry: Entry): void;
  /** Whether one of them is running, so that nothing else may begin. */
  isAlone(): boolean;
  /** Unblocks the next that waits for nothing else, and returns it; null where one has its turn already, or none can. */
  next(isHeld: (entry: Entry) => boolean): Entry | null;
  /** An attempt of it has ended, or it was withdrawn: it brought nothing down. */
  clear(id: number): void;
}

export function createSuspects(): Suspects {
  const blocked = new Map<number, Entry>();
  let tried: Entry | null = null;
  return {
    get size() {
      return blocked.size + (tried === null ? 0 : 1);
    },
    block(entry) {
      entry.blockers += 1;
      blocked.set(entry.head.id, entry);
    },
    isAlone: () => tried?.state === 'processing',
    next(isHeld) {
      if (tried !== null) return null;
      for (const [id, entry] of blocked) {
        if (entry.blockers > 1 || entry.cancelled || isHeld(entry)) continue;
        blocked.delete(id);
        entry.blockers -= 1;
        tried = entry;
        return entry;
      }
      return null;
    },
    clear(id) {
      blocked.delete(id);
      if (tried?.head.id === id) tried = null;
    },
  };
}
