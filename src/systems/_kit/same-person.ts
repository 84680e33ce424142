/** Who is meant by a key that was noted down when the cast had another one for the same person. */

interface Named {
  readonly key: string;
  readonly aliases: readonly string[];
}

/**
 * The person of the cast with this key, else the one among whose names it now is: a key is a name in small letters, and
 * changes when the book comes to use another name more often. Null for somebody who is in the cast no more.
 */
export function personByKey<T extends Named>(cast: readonly T[]): (noted: string) => T | null {
  const known = new Map<string, T>();
  for (const entry of cast) for (const alias of entry.aliases) known.set(alias.toLowerCase(), entry);
  for (const entry of cast) known.set(entry.key, entry);
  return noted => known.get(noted) ?? null;
}
