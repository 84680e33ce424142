/** Words a person uses more than the rest of the cast: log-odds with an informative prior (Monroe et al. 2008). */

export interface Favourite {
  readonly word: string;
  readonly count: number;
  /** Standard errors by which the log-odds differ from those of all others. */
  readonly z: number;
}

/** The prior weighs as much as so many words of the book's dialogue. */
const priorWords = 1_000;
/** A favourite is said at least so often, and stands out at least so much. */
const [leastCount, leastZ, most] = [3, 1.96, 12] as const;

/** The strongest first. `left` are words that do not count, such as names. */
export function favouriteWords(
  own: readonly string[],
  others: readonly string[],
  left: (word: string) => boolean,
): readonly Favourite[] {
  const mine = countWords(own);
  const theirs = countWords(others);
  const total = own.length + others.length;
  if (total === 0) return [];
  return [...mine]
    .filter(([word, count]) => count >= leastCount && !left(word))
    .map(([word, count]) => {
      const other = theirs.get(word) ?? 0;
      const prior = (priorWords * (count + other)) / total;
      const odds = (n: number, all: number): number => Math.log((n + prior) / (all + priorWords - n - prior));
      const delta = odds(count, own.length) - odds(other, others.length);
      return { word, count, z: delta / Math.sqrt(1 / (count + prior) + 1 / (other + prior)) };
    })
    .filter(one => one.z >= leastZ)
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(one => ({ ...one, z: Math.round(one.z * 100) / 100 }));
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
