/**
 * The items of one system that could run at this moment. The next is the oldest of the highest priority; but of every
 * sixteen that are taken, one is the oldest of all, whatever its priority. So an item with n older ones before it is
 * taken with the 16 × (n + 1)th at the latest, however many of a higher priority keep coming.
 */
import type { Entry } from './entry.ts';
import { createHeap } from './heap.ts';

/** One in so many goes to the oldest. */
export const oldestEvery = 16;

export interface Ready {
  readonly size: number;
  has(entry: Entry): boolean;
  add(entry: Entry): void;
  delete(entry: Entry): void;
  /** The one that `take` would give. */
  peek(): Entry | undefined;
  take(): Entry | undefined;
  [Symbol.iterator](): Iterator<Entry>;
}

const priorities = 10;

export function createReady(): Ready {
  const entries = new Set<Entry>();
  /** By priority, the highest first. What was deleted stays in them until it is at the front. */
  const lines = Array.from({ length: priorities }, () => createHeap<Entry>((a, b) => a.head.id < b.head.id));
  let taken = 0;

  const front = (line: (typeof lines)[number]): Entry | undefined => {
    for (let first = line.peek(); first !== undefined; first = line.peek()) {
      if (entries.has(first)) return first;
      line.pop();
    }
    return undefined;
  };

  const next = (): Entry | undefined => {
    let found: Entry | undefined;
    for (const line of lines) {
      const first = front(line);
      if (first === undefined) continue;
      if (taken % oldestEvery !== oldestEvery - 1) return first;
      if (found === undefined || first.head.id < found.head.id) found = first;
    }
    return found;
  };

  return {
    get size() {
      return entries.size;
    },
    has: entry => entries.has(entry),
    add(entry) {
      if (entries.has(entry)) return;
      entries.add(entry);
      lines[priorities - entry.head.priority]?.push(entry);
    },
    delete: entry => void entries.delete(entry),
    peek: next,
    take() {
      const entry = next();
      if (entry === undefined) return undefined;
      taken += 1;
      entries.delete(entry);
      return entry;
    },
    [Symbol.iterator]: () => entries.values(),
  };
}
