/** Paths in the order a person would put them: chapter 2 before chapter 10. */
export function inReadingOrder(paths: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...paths].sort(compare);
}
