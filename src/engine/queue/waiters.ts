/** Who waits for whom, of the items outstanding. */
export interface Waiters {
  /** `item` waits for `other`, which is outstanding; false where it did so already. */
  add(other: number, item: number): boolean;
  /** An item has ended: those that wait for one less now, unless they wait for the item that goes on with its work. */
  ended(id: number, continuedBy: number | null): readonly number[];
  /** Every pair of an item and one that waits for it. */
  all(): readonly (readonly [number, number])[];
  /** `item` waits for `other` no longer; false where it did not. */
  drop(other: number, item: number): boolean;
}

export function createWaiters(): Waiters {
  const waitersOf = new Map<number, Set<number>>();
  const of = (id: number): Set<number> => {
    const present = waitersOf.get(id) ?? new Set();
    waitersOf.set(id, present);
    return present;
  };
  const add = (other: number, item: number): boolean => {
    const waiters = of(other);
    if (waiters.has(item)) return false;
    waiters.add(item);
    return true;
  };
  return {
    add,
    all: () => [...waitersOf].flatMap(([other, items]) => [...items].map(item => [other, item] as const)),
    drop: (other, item) => waitersOf.get(other)?.delete(item) ?? false,
    ended(id, continuedBy) {
      const waiters = waitersOf.get(id);
      waitersOf.delete(id);
      if (waiters === undefined) return [];
      if (continuedBy === null) return [...waiters];
      return [...waiters].filter(waiter => !add(continuedBy, waiter));
    },
  };
}
