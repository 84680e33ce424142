/**
 * One system's queue in memory: what could run, in order; what has to wait for its time, its turn or others.
 *
 * Items of one ordering key run one at a time, in order of acceptance; a retry holds its key back. Times are of the clock
 * that does not jump.
 */
import type { Entry } from './entry.ts';
import { createHeap } from './heap.ts';
import { createReady, type Ready } from './ready.ts';

export interface SystemQueue {
  /** Waiting and delayed items. */
  readonly waiting: number;
  readonly processing: number;
  /** Those that could run, in memory or not. */
  readonly ready: number;
  /** The lines of what could run; far items are put into them here. */
  readonly lines: Pick<
    Ready,
    'far' | 'farPriority' | 'addFar' | 'appendFar' | 'wanted' | 'brought' | 'hasFar' | 'deleteFar'
  >;
  /** `readyAt`: since when it could run, where that was before it came into memory. */
  add(entry: Entry, now: number, readyAt?: number): void;
  /** Looks again at an entry whose time, blockers or turn may have come. */
  offer(entry: Entry, now: number): void;
  /** Makes delayed items ready whose time has come by either clock; returns when the next one's will, or null. */
  wake(now: number, wall: number): number | null;
  /** The next that runs from now on; undefined where none could, or where `mayRun` says no to the next. */
  take(now: number, mayRun?: (entry: Entry) => boolean): Entry | undefined;
  /** The entry waits again, from its `dueAt` on. */
  putBack(entry: Entry, now: number): void;
  /** The entry has ended, from whatever state it was in. */
  end(entry: Entry, now: number): void;
  /** When the oldest item that could run became ready, or null. */
  oldestReadyAt(): number | null;
}

/** A replayed item goes by its old id, but not past one of its key that is running. */
function isBehind(other: Entry, entry: Entry): boolean {
  return other.state !== 'processing' && other.head.id > entry.head.id;
}

/** `want` asks that more of what waits far back in a line is brought into memory. */
export function createSystemQueue(want: (priority: number) => void): SystemQueue {
  const ready = createReady(want);
  /** With the time each was put in for: an entry that is held back and delayed anew stands in it twice. */
  const delayed = createHeap<{ readonly entry: Entry; readonly dueAt: number }>((a, b) =>
    a.dueAt === b.dueAt ? a.entry.head.id < b.entry.head.id : a.dueAt < b.dueAt,
  );
  const entries = new Set<Entry>();
  const keys = new Map<string, Entry[]>();
  let processing = 0;

  const isFront = (entry: Entry): boolean =>
    entry.head.orderingKey === null || keys.get(entry.head.orderingKey)?.[0] === entry;

  const offer = (entry: Entry, now: number): void => {
    if (entry.state === 'processing' || entry.cancelled || entry.lined || !entries.has(entry)) return;
    if (entry.blockers > 0 || !isFront(entry)) {
      entry.state = 'waiting';
      return;
    }
    if (entry.dueAt > now) {
      if (entry.state !== 'delayed') delayed.push({ entry, dueAt: entry.dueAt });
      entry.state = 'delayed';
      return;
    }
    entry.state = 'waiting';
    entry.readyAt = now;
    ready.add(entry);
  };

  return {
    get waiting() {
      return entries.size - processing + ready.far;
    },
    get processing() {
      return processing;
    },
    get ready() {
      return ready.size + ready.far;
    },
    lines: ready,
    add(entry, now, readyAt = now) {
      entries.add(entry);
      const { orderingKey } = entry.head;
      if (orderingKey !== null) {
        const line = keys.get(orderingKey);
        if (line === undefined) keys.set(orderingKey, [entry]);
        else line.splice(line.findIndex(other => isBehind(other, entry)) >>> 0, 0, entry);
      }
      offer(entry, now);
      if (entry.lined) entry.readyAt = readyAt;
    },
    offer,
    wake(now, wall) {
      for (let next = delayed.peek(); next !== undefined; next = delayed.peek()) {
        const { entry, dueAt } = next;
        const gone = entry.state !== 'delayed' || entry.dueAt !== dueAt || entry.cancelled || !entries.has(entry);
        if (!gone && dueAt > now && entry.runAt > wall) return dueAt;
        delayed.pop();
        if (gone) continue;
        entry.state = 'waiting';
        entry.dueAt = Math.min(dueAt, now);
        offer(entry, now);
      }
      return null;
    },
    take(now, mayRun) {
      for (let next = ready.peek(); next !== undefined; next = ready.peek()) {
        if (!isFront(next) || next.blockers > 0 || next.cancelled) {
          ready.delete(next);
          continue;
        }
        if (mayRun?.(next) === false) return undefined;
        ready.take(next);
        next.state = 'processing';
        next.readyAt ??= now;
        processing += 1;
        return next;
      }
      return undefined;
    },
    putBack(entry, now) {
      if (entry.state === 'processing') processing -= 1;
      entry.state = 'waiting';
      entry.readyAt = null;
      offer(entry, now);
    },
    end(entry, now) {
      if (!entries.delete(entry)) return;
      if (entry.state === 'processing') processing -= 1;
      ready.delete(entry);
      const { orderingKey } = entry.head;
      if (orderingKey === null) return;
      const line = keys.get(orderingKey);
      if (line === undefined) return;
      const index = line.indexOf(entry);
      if (index >= 0) line.splice(index, 1);
      const front = line[0];
      if (front === undefined) keys.delete(orderingKey);
      else offer(front, now);
    },
    oldestReadyAt: () => ready.oldestReadyAt(),
  };
}
