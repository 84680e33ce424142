/**
 * Where an item's row lies among the others: by priority, then by age. Items of one priority are done in about the order
 * in which they came, so that those of a turn share pages whatever else waits; rows by age alone would make a turn that
 * takes only the highest of ten priorities write a page for nearly each of its items.
 */

/** More ids than there will ever be: with ten priorities every place is a whole number that JavaScript holds. */
const idsOfPriority = 2 ** 48;

/** The primary key of an item's row. The migration that made the table reckons the same. */
export function placeOf(priority: number, id: number): number {
  return priority * idsOfPriority + id;
}
