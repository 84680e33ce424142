/** Measures of agreement. Each takes how often every item counts, so that the bootstrap can draw items anew. */

export type Weights = ArrayLike<number>;

/** Harmonic mean of precision and recall for one label; 0 where it neither occurs nor is given. */
export function f1(given: ArrayLike<number>, gold: ArrayLike<number>, weights: Weights): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < gold.length; i++) {
    const weight = weights[i] ?? 0;
    if (given[i] && gold[i]) both += weight;
    either += weight * ((given[i] ? 1 : 0) + (gold[i] ? 1 : 0));
  }
  return either === 0 ? 0 : (2 * both) / either;
}

/** The items in the order of their scores, to be sorted once for many draws. */
export function orderOf(scores: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i);
  return order.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
}

/** Area under the curve: how often an item with the label scores over one without it, ties as half; NaN without both. */
export function auc(scores: ArrayLike<number>, gold: ArrayLike<number>, weights: Weights, order: Uint32Array): number {
  let below = 0;
  let won = 0;
  let total = 0;
  for (let from = 0; from < order.length;) {
    const score = scores[order[from] ?? 0];
    let yes = 0;
    let no = 0;
    let to = from;
    for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
      const i = order[to] ?? 0;
      if (gold[i]) yes += weights[i] ?? 0;
      else no += weights[i] ?? 0;
    }
    won += yes * (below + no / 2);
    below += no;
    total += yes;
    from = to;
  }
  return won / (total * below);
}

/** Pearson's correlation; 0 where one side does not vary. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>, weights: Weights): number {
  let [n, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const weight = weights[i] ?? 0;
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    n += weight;
    sumA += weight * x;
    sumB += weight * y;
    squareA += weight * x * x;
    squareB += weight * y * y;
    product += weight * x * y;
  }
  const spread = Math.sqrt((n * squareA - sumA * sumA) * (n * squareB - sumB * sumB));
  return spread > 0 ? (n * product - sumA * sumB) / spread : 0;
}

/** A probability that was stated, whether it came true, and the item it belongs to. */
export interface Claim {
  readonly item: number;
  readonly probability: number;
  readonly right: boolean;
}

const bins = 10;

/** Expected calibration error over ten even bins (Naeini et al. 2015): how far what is stated is from what is right. */
export function calibrationError(claims: readonly Claim[], weights: Weights): number {
  const gap = new Float64Array(bins);
  let total = 0;
  for (const { item, probability, right } of claims) {
    const weight = weights[item] ?? 0;
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    gap[bin] = (gap[bin] ?? 0) + weight * (probability - (right ? 1 : 0));
    total += weight;
  }
  return total === 0 ? 0 : gap.reduce((sum, each) => sum + Math.abs(each), 0) / total;
}
