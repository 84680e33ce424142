/** Brings weights down to eight bits with one scale a column. */

export interface Quantised {
  readonly rows: Int8Array;
  /** What one step of each column is worth. */
  readonly scales: Float64Array;
}

/** Even steps up to the largest weight: the few largest belong to marks and plain words, and cutting them costs dear. */
export function quantise(rows: Float64Array, width: number): Quantised {
  const count = rows.length / width;
  const scales = new Float64Array(width);
  const whole = new Int8Array(rows.length);
  for (let k = 0; k < width; k++) {
    let largest = 0;
    for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(rows[i * width + k] ?? 0));
    const scale = largest > 0 ? largest / 127 : 1;
    scales[k] = scale;
    for (let i = 0; i < count; i++) {
      whole[i * width + k] = Math.max(-127, Math.min(127, Math.round((rows[i * width + k] ?? 0) / scale)));
    }
  }
  return { rows: whole, scales };
}
