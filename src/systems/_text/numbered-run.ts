/** Keeps what counts up by one, allowing new starts at one; empty when the numbers do not mostly count up. */
export function keepCountingUp<T>(items: readonly T[], numberOf: (item: T) => number | null): readonly T[] {
  const kept: T[] = [];
  let expected: number | null = null;
  items.forEach((item, index) => {
    const number = numberOf(item);
    const next = items[index + 1];
    const goesOn = expected === null || number === expected;
    const startsAgain = number === 1 && (next === undefined || numberOf(next) === 2);
    if (number === null || !(goesOn || startsAgain)) return;
    kept.push(item);
    expected = number + 1;
  });
  const first = kept[0] === undefined ? null : numberOf(kept[0]);
  const enough = kept.length >= (first !== null && first <= 1 ? 2 : 3);
  return enough && kept.length >= items.length * 0.6 ? kept : [];
}
