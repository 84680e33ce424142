/** Follows a scene from one revision of a book to another: by its text, and where that was changed, by what is around it. */

/** A scene that somebody noted something about. */
export interface NotedScene {
  readonly position: number;
  /** Of its text. A scene that was cut keeps it, and is known by it should it come back. */
  readonly hash: string;
}

/** A changed scene has this share of different words in common with what it was; two others seldom do. */
const leastAlike = 0.35;
/** Scenes that are compared with what one was. */
const mostCompared = 30;

/** Both revisions as hashes in book order. Where nothing is known of the earlier one, a changed scene keeps its place. */
export function sceneFollower(
  before: readonly string[],
  after: readonly string[],
  textOf: (hash: string) => string | null,
): (noted: NotedScene) => NotedScene {
  const last = Math.max(0, after.length - 1);
  const known = new Set(before);
  const places = new Map<string, number[]>();
  after.forEach((hash, position) => places.set(hash, [...(places.get(hash) ?? []), position]));
  /** Of several scenes with one text, the one with the same number among them. */
  const placeOf = (hash: string, position: number): number | null => {
    const found = places.get(hash);
    if (found === undefined) return null;
    const number = before.slice(0, position).filter(other => other === hash).length;
    return found[Math.min(number, found.length - 1)] ?? null;
  };
  const nearest = (position: number, step: 1 | -1): number | null => {
    for (let at = position + step; at >= 0 && at < before.length; at += step) {
      const found = placeOf(before[at] ?? '', at);
      if (found !== null) return found;
    }
    return null;
  };
  const wordsByHash = new Map<string, ReadonlySet<string>>();
  const wordsIn = (hash: string): ReadonlySet<string> => {
    const words = wordsByHash.get(hash) ?? wordsOf(textOf(hash) ?? '');
    wordsByHash.set(hash, words);
    return words;
  };
  const isNew = (position: number): boolean =>
    position >= 0 && position < after.length && !known.has(after[position] ?? '');

  return ({ position, hash }) => {
    const itself = placeOf(hash, position) ?? placeOf(before[position] ?? '', position);
    if (itself !== null) return { position: itself, hash };
    if (before.length === 0) return { position: Math.min(position, last), hash };
    const earlier = nearest(position, -1);
    const later = nearest(position, 1);
    const between = new Set<number>();
    for (let at = (earlier ?? -1) + 1; isNew(at); at += 1) between.add(at);
    for (let at = (later ?? after.length) - 1; isNew(at); at -= 1) between.add(at);
    const expected = earlier === null ? Math.min(position, last) : Math.min(earlier + 1, last);
    const candidates = [...between]
      .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)
      .slice(0, mostCompared);
    const was = wordsIn(before[position] ?? hash);
    let best = { position: candidates[0] ?? expected, likeness: 0 };
    for (const candidate of candidates) {
      const likeness = likenessOf(was, wordsIn(after[candidate] ?? ''));
      if (likeness > best.likeness) best = { position: candidate, likeness };
    }
    const isThatScene = best.likeness >= leastAlike && before[position] === hash;
    return { position: best.position, hash: isThatScene ? (after[best.position] ?? hash) : hash };
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** The share of different words that two texts have in common (Jaccard 1912). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
