import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable, RowTable } from './row-table.ts';

describe('a table of rows', () => {
  it('finds the row of every key it holds and of no other', () => {
    const key = fc.integer({ min: 1, max: 0xffffffff });
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 200 }), key, (keys, other) => {
        const table = new RowTable(
          buildTable(
            keys,
            keys.map((_, i) => (i % 255) - 127),
            1,
          ),
        );
        keys.forEach((each, i) => expect(table.rows[table.find(each)]).toBe((i % 255) - 127));
        expect(table.find(other) === -1).toBe(!keys.includes(other));
      }),
    );
  });

  it('adds up rows and says whether there was one', () => {
    const table = new RowTable(buildTable([9, 4_000_000_000], [1, 2, -3, 4], 2));
    const sums = new Int32Array(2);
    expect([table.add(4_000_000_000, sums), table.add(9, sums), table.add(10, sums)]).toEqual([true, true, false]);
    expect([...sums]).toEqual([-2, 6]);
  });

  it('refuses two rows with one key', () => {
    expect(() => buildTable([7, 7], [1, 2], 1)).toThrow('Two rows');
  });
});
