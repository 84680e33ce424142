import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHeap } from './heap.ts';

it('gives back what it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), values => {
      const heap = createHeap<number>((a, b) => a < b);
      for (const value of values) heap.push(value);
      const popped = Array.from({ length: values.length }, () => heap.pop());
      expect(popped).toEqual([...values].sort((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
      expect(heap.size).toBe(0);
    }),
  );
});
