import { expect, test } from 'vitest';
import fc from 'fast-check';
import { createIdLine } from './id-line.ts';

const step = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), gap: fc.integer({ min: -2, max: 5 }) }),
  fc.record({
    kind: fc.constant('append' as const),
    gaps: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('dropTo' as const), share: fc.double({ min: 0, max: 0.4, noNaN: true }) }),
);

test('a line is what a sorted list would be', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 30 }), (steps, count) => {
      const line = createIdLine();
      let plain: number[] = [];
      let last = 0;
      const push = (gap: number): void => {
        const id = (plain.at(-1) ?? last) + gap;
        const isNew = plain.length === 0 || gap > 0;
        expect(line.push(id)).toBe(isNew);
        if (isNew) plain.push(id);
      };
      const append = (gaps: readonly number[]): void => {
        let id = plain.at(-1) ?? last;
        const ids = gaps.map(gap => (id += gap));
        line.append(Float64Array.from(ids));
        plain.push(...ids);
      };
      const at = (share: number): number => plain[Math.floor(share * (plain.length - 1))] ?? 7;
      const remove = (id: number): void => {
        expect(line.delete(id)).toBe(plain.includes(id));
        expect(line.delete(id)).toBe(false);
        plain = plain.filter(other => other !== id);
      };
      const drop = (id: number): void => {
        line.dropTo(id);
        plain = plain.filter(other => other > id);
      };
      for (const one of steps) {
        if (one.kind === 'push') push(one.gap);
        else if (one.kind === 'append') append(one.gaps);
        else if (one.kind === 'delete') remove(at(one.share));
        else drop(at(one.share));
        last = Math.max(last, plain.at(-1) ?? 0);
        expect(line.size).toBe(plain.length);
        expect(line.first).toBe(plain[0] ?? null);
        expect(line.ahead(count)).toEqual(plain.slice(0, count));
        for (const id of plain) expect(line.has(id)).toBe(true);
        expect(line.has(last + 1)).toBe(false);
      }
    }),
  );
});

test('a long line keeps its order over many pieces', () => {
  const line = createIdLine();
  for (let id = 1; id <= 20_000; id += 1) line.push(id * 3);
  line.dropTo(3 * 9_999);
  expect([line.size, line.first, line.has(3 * 15_000), line.has(3 * 15_000 + 1)]).toEqual([
    10_001,
    30_000,
    true,
    false,
  ]);
  expect(line.ahead(9_000).at(-1)).toBe(3 * 18_999);
});
