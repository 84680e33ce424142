/** Recall: which memories come first, as in Park et al. 2023, Generative Agents, section 4.1. */

export interface Recalled {
  /** Scenes since it is known. */
  readonly age: number;
  /** From 0 to 1. */
  readonly importance: number;
  /** The higher the better; here from BM25 (Robertson and Zaragoza 2009), as FTS5 computes it. */
  readonly relevance: number;
}

export interface RecallScore {
  /** From 0 to 1. */
  readonly recency: number;
  readonly relevance: number;
  /** The sum of recency, importance and relevance, each brought to the range from 0 to 1. */
  readonly score: number;
}

/** Each scene that passes takes so much of what is fresh: half is gone after 34 scenes. */
const decay = 0.98;

/** The scores in the same order; all three weigh the same, as in the paper. */
export function recall(found: readonly Recalled[]): readonly RecallScore[] {
  const fresh = found.map(({ age }) => decay ** Math.max(0, age));
  const recency = scaled(fresh);
  const importance = scaled(found.map(one => one.importance));
  const relevance = scaled(found.map(one => one.relevance));
  return found.map((_, index) => ({
    recency: fresh[index] ?? 0,
    relevance: relevance[index] ?? 0,
    score: (recency[index] ?? 0) + (importance[index] ?? 0) + (relevance[index] ?? 0),
  }));
}

/** From 0 for the least to 1 for the most; all 1 where they are equal. */
function scaled(values: readonly number[]): readonly number[] {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [
    Infinity,
    -Infinity,
  ] as const);
  return values.map(value => (most > least ? (value - least) / (most - least) : 1));
}
