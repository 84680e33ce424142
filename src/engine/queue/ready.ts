/**
 * The items of one system that could run at this moment, in ten lines by priority. The next is the oldest of the highest
 * priority; but of every sixteen that are taken, one is the oldest of all, whatever its priority. So an item with n older
 * ones before it is taken with the 16 × (n + 1)th at the latest, however many of a higher priority keep coming.
 *
 * Of plain items (contracts/item-head.ts) far back in their line only the ids are here. They are asked for before their
 * turn comes; where it comes first, nothing is taken until they are here, so that order never depends on it.
 */
import type { Entry } from './entry.ts';
import { createHeap, type Heap } from './heap.ts';
import { createIdLine, type IdLine } from './id-line.ts';

/** One in so many goes to the oldest. */
export const oldestEvery = 16;
/** A line with as many items in memory keeps only the ids of what comes behind them. */
const nearMost = 256;
/** With fewer than these, more are asked for. */
const nearFew = 128;

export interface Ready {
  /** Those in memory. */
  readonly size: number;
  /** Those of which only the ids are. */
  readonly far: number;
  add(entry: Entry): void;
  delete(entry: Entry): void;
  /** The priority of a line that has far ones; null where none has. */
  farPriority(): number | null;
  /** Puts a plain item behind its line by its id alone; false where the line is so short that it belongs in memory. */
  addFar(id: number, priority: number): boolean;
  /** Rising ids of plain items, behind all that are in their line. */
  appendFar(ids: Float64Array, priority: number): void;
  /** The ids that come next in a line, as many as are to be brought into memory. */
  wanted(priority: number): readonly number[];
  /** The far ones up to this id are in memory now, or have ended. */
  brought(priority: number, upTo: number): void;
  hasFar(id: number): boolean;
  /** Takes an id out; false where it is not among the far ones. */
  deleteFar(id: number): boolean;
  /** The next; undefined where there is none, or where it is yet to be brought. */
  peek(): Entry | undefined;
  /** The one that `peek` gave begins. */
  take(entry: Entry): void;
  /** When the one that has been ready for longest became so, of those in memory; null where there is none. */
  oldestReadyAt(): number | null;
}

interface Line {
  readonly priority: number;
  /** What was deleted stays in it until it is at the front. */
  readonly near: Heap<Entry>;
  readonly far: IdLine;
  size: number;
}

const priorities = 10;

/** `want` asks that the `wanted` items of a line be brought. It may be called again before they are here. */
export function createReady(want: (priority: number) => void): Ready {
  /** By priority, the highest first. */
  const lines: readonly Line[] = Array.from({ length: priorities }, (_, index) => ({
    priority: priorities - index,
    near: createHeap<Entry>((a, b) => a.head.id < b.head.id),
    far: createIdLine(),
    size: 0,
  }));
  let size = 0;
  let far = 0;
  let taken = 0;
  const lineOf = (priority: number): Line => lines[priorities - priority] as Line;

  const front = ({ near }: Line): Entry | undefined => {
    for (let first = near.peek(); first !== undefined; first = near.peek()) {
      if (first.lined) return first;
      near.pop();
    }
    return undefined;
  };

  const count = (line: Line, by: number): void => {
    line.size += by;
    size += by;
  };

  const next = (): Entry | undefined => {
    const oldestOfAll = taken % oldestEvery === oldestEvery - 1;
    let found: Entry | undefined;
    let foundId = Infinity;
    for (const line of lines) {
      if (line.size === 0 && line.far.size === 0) continue;
      const near = front(line);
      const farId = line.far.first ?? Infinity;
      const isFar = near === undefined || farId < near.head.id;
      if (isFar || line.size < nearFew) askFor(line);
      const id = isFar ? farId : near.head.id;
      if (id >= foundId) continue;
      [found, foundId] = [isFar ? undefined : near, id];
      if (!oldestOfAll) return found;
    }
    return found;
  };

  const askFor = (line: Line): void => {
    if (line.far.size > 0) want(line.priority);
  };

  return {
    get size() {
      return size;
    },
    get far() {
      return far;
    },
    add(entry) {
      if (entry.lined) return;
      const line = lineOf(entry.head.priority);
      entry.lined = true;
      line.near.push(entry);
      count(line, 1);
    },
    delete(entry) {
      if (!entry.lined) return;
      entry.lined = false;
      count(lineOf(entry.head.priority), -1);
    },
    farPriority: () => lines.find(line => line.far.size > 0)?.priority ?? null,
    addFar(id, priority) {
      const line = lineOf(priority);
      if ((line.far.size === 0 && line.size < nearMost) || !line.far.push(id)) return false;
      far += 1;
      return true;
    },
    appendFar(ids, priority) {
      lineOf(priority).far.append(ids);
      far += ids.length;
    },
    wanted(priority) {
      const line = lineOf(priority);
      return line.far.ahead(Math.max(nearFew, nearMost - line.size));
    },
    brought(priority, upTo) {
      const line = lineOf(priority);
      far -= line.far.size;
      line.far.dropTo(upTo);
      far += line.far.size;
    },
    hasFar: id => far > 0 && lines.some(line => line.far.has(id)),
    deleteFar(id) {
      if (far === 0 || !lines.some(line => line.far.delete(id))) return false;
      far -= 1;
      return true;
    },
    peek: next,
    take(entry) {
      taken += 1;
      entry.lined = false;
      count(lineOf(entry.head.priority), -1);
    },
    oldestReadyAt() {
      let oldest: number | null = null;
      for (const { near } of lines) {
        for (const { lined, readyAt } of near) {
          if (lined && readyAt !== null && (oldest === null || readyAt < oldest)) oldest = readyAt;
        }
      }
      return oldest;
    },
  };
}
