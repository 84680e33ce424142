/** Trains logistic units over sparse rows by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang 2013). */
import { numbersFrom, shuffle } from './seeded.ts';

/** One example: which columns it has, and their values. */
export interface SparseRow {
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

export interface Training {
  readonly columns: number;
  readonly units: number;
  /** The inverse of the L2 penalty, for one example. */
  readonly strength: number;
  readonly epochs: number;
  readonly seed: number;
}

/** The weights: `units` numbers a column, then as many biases. Rows, targets and result are in the same order of units. */
export function trainLogisticUnits(
  rows: readonly SparseRow[],
  targets: readonly Uint8Array[],
  { columns, units, strength, epochs, seed }: Training,
): Float64Array {
  const weights = new Float64Array((columns + 1) * units);
  const bias = columns * units;
  const duals = new Float64Array(rows.length * units);
  const steps = new Float64Array(units);
  const sizes = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const order = Uint32Array.from({ length: rows.length }, (_, i) => i);
  const random = numbersFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const row = rows[i];
      const target = targets[i];
      if (row === undefined || target === undefined) continue;
      const { columns: idx, values } = row;
      for (let k = 0; k < units; k++) steps[k] = weights[bias + k] ?? 0;
      for (let j = 0; j < idx.length; j++) {
        const at = (idx[j] ?? 0) * units;
        const value = values[j] ?? 0;
        for (let k = 0; k < units; k++) steps[k] = (steps[k] ?? 0) + (weights[at + k] ?? 0) * value;
      }
      const size = Math.max(1, 0.25 + (sizes[i] ?? 1) * strength);
      for (let k = 0; k < units; k++) {
        const dual = duals[i * units + k] ?? 0;
        const step = ((target[k] ?? 0) - 1 / (1 + Math.exp(-(steps[k] ?? 0))) - dual) / size;
        duals[i * units + k] = dual + step;
        steps[k] = step * strength;
      }
      for (let j = 0; j < idx.length; j++) {
        const at = (idx[j] ?? 0) * units;
        const value = values[j] ?? 0;
        for (let k = 0; k < units; k++) weights[at + k] = (weights[at + k] ?? 0) + (steps[k] ?? 0) * value;
      }
      for (let k = 0; k < units; k++) weights[bias + k] = (weights[bias + k] ?? 0) + (steps[k] ?? 0);
    }
  }
  return weights;
}
