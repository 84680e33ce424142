/** Fits a few weights to what fold models said of texts they had not seen: calibration, stacking and thresholds. */

/** Logistic regression by Newton's method; `rows` hold few columns. Gives the weights with the bias last. */
export function fitWeights(rows: readonly (readonly number[])[], gold: ArrayLike<number>, penalty = 1): Float64Array {
  const width = (rows[0]?.length ?? 0) + 1;
  const weights = new Float64Array(width);
  for (let round = 0; round < 40; round++) {
    const slope = Float64Array.from(weights, (weight, j) => (j < width - 1 ? -penalty * weight : 0));
    const curve = Array.from({ length: width }, (_, j) => {
      const line = new Float64Array(width);
      line[j] = j < width - 1 ? penalty : 1e-9;
      return line;
    });
    rows.forEach((row, i) => {
      const full = [...row, 1];
      const p = 1 / (1 + Math.exp(-full.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0)));
      full.forEach((value, j) => {
        slope[j] = (slope[j] ?? 0) + value * ((gold[i] ?? 0) - p);
        full.forEach((other, l) => {
          const line = curve[j];
          if (line !== undefined) line[l] = (line[l] ?? 0) + value * other * p * (1 - p);
        });
      });
    });
    const step = solve(curve, slope);
    step.forEach((each, j) => (weights[j] = (weights[j] ?? 0) + each));
    if (step.every(each => Math.abs(each) < 1e-9)) break;
  }
  return weights;
}

/** Gaussian elimination for a small positive definite system. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lines = matrix.map((line, i) => Float64Array.from([...line, right[i] ?? 0]));
  for (let i = 0; i < size; i++) {
    const pivot = lines[i] ?? new Float64Array(size + 1);
    for (let other = 0; other < size; other++) {
      const line = lines[other];
      if (other === i || line === undefined) continue;
      const share = (line[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j++) line[j] = (line[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  return Float64Array.from(lines, (line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}

/** The threshold over which F1 on these scores is best, halfway between two scores. */
export function bestThreshold(scores: ArrayLike<number>, gold: ArrayLike<number>): number {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = Array.from(gold).reduce((sum, each) => sum + each, 0);
  let right = 0;
  let best = -1;
  let threshold = 1;
  order.forEach((i, rank) => {
    right += gold[i] ?? 0;
    const here = scores[i] ?? 0;
    const next = scores[order[rank + 1] ?? -1] ?? 0;
    const f = (2 * right) / (rank + 1 + positives);
    if (next < here && f > best) {
      best = f;
      threshold = (here + next) / 2;
    }
  });
  return threshold;
}
