/** A binary heap: the entry that comes first by `before` is at the top. Push and pop take logarithmic time. */
export interface Heap<T> {
  readonly size: number;
  peek(): T | undefined;
  push(value: T): void;
  pop(): T | undefined;
  /** In no order. */
  [Symbol.iterator](): Iterator<T>;
}

export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const values: T[] = [];
  const swap = (a: number, b: number): void => {
    const held = values[a] as T;
    values[a] = values[b] as T;
    values[b] = held;
  };
  const first = (a: number, b: number): boolean => before(values[a] as T, values[b] as T);
  return {
    get size() {
      return values.length;
    },
    [Symbol.iterator]: () => values.values(),
    peek: () => values[0],
    push(value) {
      values.push(value);
      let index = values.length - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (!first(index, parent)) return;
        swap(index, parent);
        index = parent;
      }
    },
    pop() {
      const top = values[0];
      const last = values.pop();
      if (values.length === 0 || last === undefined) return top;
      values[0] = last;
      let index = 0;
      for (;;) {
        const left = index * 2 + 1;
        let child = left;
        if (left + 1 < values.length && first(left + 1, left)) child = left + 1;
        if (child >= values.length || !first(child, index)) return top;
        swap(index, child);
        index = child;
      }
    },
  };
}
