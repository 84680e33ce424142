/** Ridge regression over sparse rows by conjugate gradients on the normal equations (Hestenes and Stiefel 1952). */
import type { SparseRow } from './logistic-units.ts';

const rounds = 120;
const tolerance = 1e-8;

/** Weights that fit `targets`, which are centred; the penalty counts for all columns alike. */
export function fitRidge(
  rows: readonly SparseRow[],
  targets: Float64Array,
  columns: number,
  penalty: number,
): Float64Array {
  const weights = new Float64Array(columns);
  const rest = applyTransposed(rows, targets, columns);
  const start = dot(rest, rest);
  let direction = rest.slice();
  let size = start;
  for (let round = 0; round < rounds && size > tolerance * start; round++) {
    const image = applyTransposed(rows, applyRows(rows, direction), columns);
    for (let j = 0; j < columns; j++) image[j] = (image[j] ?? 0) + penalty * (direction[j] ?? 0);
    const step = size / dot(direction, image);
    for (let j = 0; j < columns; j++) {
      weights[j] = (weights[j] ?? 0) + step * (direction[j] ?? 0);
      rest[j] = (rest[j] ?? 0) - step * (image[j] ?? 0);
    }
    const next = dot(rest, rest);
    const share = next / size;
    direction = direction.map((value, j) => (rest[j] ?? 0) + share * value);
    size = next;
  }
  return weights;
}

/** What each row comes to with these weights. */
export function applyRows(rows: readonly SparseRow[], weights: Float64Array): Float64Array {
  return Float64Array.from(rows, ({ columns, values }) => {
    let sum = 0;
    for (let j = 0; j < columns.length; j++) sum += (weights[columns[j] ?? 0] ?? 0) * (values[j] ?? 0);
    return sum;
  });
}

function applyTransposed(rows: readonly SparseRow[], factors: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  rows.forEach(({ columns: idx, values }, i) => {
    const factor = factors[i] ?? 0;
    for (let j = 0; j < idx.length; j++) {
      const at = idx[j] ?? 0;
      sums[at] = (sums[at] ?? 0) + factor * (values[j] ?? 0);
    }
  });
  return sums;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}
