/** Finds who says 'I' in a book told in the first person. */
import { countOf } from './person.ts';
import type { Cluster } from './clusters.ts';
import type { CastState } from './types.ts';

/** Whether the book as a whole is told in the first person. */
export function isToldByAnI(state: CastState): boolean {
  const { words, first, scenes } = state.narration;
  return words > 0 && first >= words * 0.008 && scenes >= state.scenes * 0.2;
}

/**
 * The cluster of the narrator: the name that the narration claims ('Call me X.'), else the one that others address but
 * the narration hardly ever names; null when the text does not tell.
 */
export function findNarrator(state: CastState, clusters: readonly Cluster[]): Cluster | null {
  for (const [name] of [...state.selfNames].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const found = clusters.find(cluster => cluster.names.some(({ surface }) => surface === name));
    if (found !== undefined) return found;
  }
  let best: Cluster | null = null;
  let most = 2;
  for (const cluster of clusters) {
    const sum = (kind: 'seen' | 'quoted' | 'vocative' | 'speech'): number =>
      cluster.names.reduce((total, { counts }) => total + countOf(counts, kind), 0);
    const vocative = sum('vocative');
    const told = sum('seen') - sum('quoted');
    if (vocative <= most || told > 0.15 * sum('seen') || sum('speech') > 1 + 0.05 * sum('seen')) continue;
    best = cluster;
    most = vocative;
  }
  return best;
}
