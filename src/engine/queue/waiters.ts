/** Who waits for whom, of the items outstanding. */
export interface Waiters {
  /** `item` waits for `other`, which is outstanding. */
  add(other: number, item: number): void;
  /** An item has ended: those that waited for it, unless they wait for the item that goes on with its work. */
  ended(id: number, continuedBy: number | null): readonly number[];
}

export function createWaiters(): Waiters {
  const waitersOf = new Map<number, Set<number>>();
  const of = (id: number): Set<number> => {
    const present = waitersOf.get(id) ?? new Set();
    waitersOf.set(id, present);
    return present;
  };
  return {
    add(other, item) {
      of(other).add(item);
    },
    ended(id, continuedBy) {
      const waiters = waitersOf.get(id);
      waitersOf.delete(id);
      if (waiters === undefined) return [];
      if (continuedBy === null) return [...waiters];
      for (const waiter of waiters) of(continuedBy).add(waiter);
      return [];
    },
  };
}
