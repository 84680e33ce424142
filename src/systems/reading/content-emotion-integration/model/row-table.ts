/** Rows of 8-bit weights found by hash. Views over shared memory: nothing is copied, nothing is written. */

/** The parts of a table. Keys are sorted, so those that share their top `bits` stand together; `first` says where. */
export interface TableParts {
  readonly keys: Uint32Array;
  /** 2^bits + 1 entries: bucket b holds the keys from first[b] to first[b + 1]. */
  readonly first: Uint32Array;
  /** One row of `width` weights per key, in the order of the keys. */
  readonly rows: Int8Array;
  readonly width: number;
}

export class RowTable {
  readonly rows: Int8Array;
  readonly width: number;
  readonly #keys: Uint32Array;
  readonly #first: Uint32Array;
  readonly #shift: number;

  constructor(parts: TableParts) {
    this.rows = parts.rows;
    this.width = parts.width;
    this.#keys = parts.keys;
    this.#first = parts.first;
    this.#shift = 32 - Math.log2(parts.first.length - 1);
  }

  /** The number of the row of a hash, or -1. */
  find(hash: number): number {
    const keys = this.#keys;
    const bucket = hash >>> this.#shift;
    const end = this.#first[bucket + 1] ?? 0;
    for (let i = this.#first[bucket] ?? 0; i < end; i++) {
      if (keys[i] === hash) return i;
    }
    return -1;
  }

  /** Adds the row of a hash to `sums`; says whether there was one. */
  add(hash: number, sums: Int32Array): boolean {
    const row = this.find(hash);
    if (row < 0) return false;
    const { rows, width } = this;
    const start = row * width;
    for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (rows[start + k] ?? 0);
    return true;
  }
}

/** How many top bits index `count` keys: about one key a bucket. */
export function bucketBits(count: number): number {
  let bits = 4;
  while (2 ** bits < count && bits < 24) bits++;
  return bits;
}

/** Sorts keys with their rows into the parts of a table. Keys must be distinct and not zero. */
export function buildTable(keys: ArrayLike<number>, rows: ArrayLike<number>, width: number): TableParts {
  const count = keys.length;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const sorted = new Uint32Array(count);
  const moved = new Int8Array(count * width);
  order.forEach((from, to) => {
    sorted[to] = keys[from] ?? 0;
    if (to > 0 && sorted[to] === sorted[to - 1]) throw new Error(`Two rows have the key ${sorted[to]}.`);
    for (let k = 0; k < width; k++) moved[to * width + k] = rows[from * width + k] ?? 0;
  });
  const bits = bucketBits(count);
  const first = new Uint32Array(2 ** bits + 1);
  for (const key of sorted) {
    const next = (key >>> (32 - bits)) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let b = 1; b < first.length; b++) first[b] = (first[b] ?? 0) + (first[b - 1] ?? 0);
  return { keys: sorted, first, rows: moved, width };
}
