import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recall } from './recall.ts';
import { matchQuery } from './search-words.ts';

describe('recall', () => {
  it('puts what is newer, weightier or more fitting first, all else equal', () => {
    const base = { age: 10, importance: 0.5, relevance: 1 };
    for (const better of [{ age: 2 }, { importance: 0.9 }, { relevance: 3 }]) {
      const [worse, best] = recall([base, { ...base, ...better }]);
      expect(best?.score ?? 0).toBeGreaterThan(worse?.score ?? 0);
    }
  });

  it('stays within its range whatever is found', () => {
    const found = fc.record({
      age: fc.integer({ min: 0, max: 5000 }),
      importance: fc.double({ min: 0, max: 1, noNaN: true }),
      relevance: fc.double({ min: 0, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(found, { maxLength: 30 }), list => {
        for (const { score } of recall(list)) expect(score >= 0 && score <= 3).toBe(true);
      }),
    );
  });

  it('loses half of what is fresh in about 34 scenes', () => {
    const [now, later] = recall([
      { age: 0, importance: 0.5, relevance: 1 },
      { age: 34, importance: 0.5, relevance: 1 },
    ]);
    expect((later?.recency ?? 0) / (now?.recency ?? 1)).toBeCloseTo(0.5, 1);
  });
});

describe('what is searched', () => {
  it('takes marks of the index’s own language as blanks', () => {
    expect(matchQuery('white "whale" OR who:x*', 'w1')).toBe('who : w1 AND words : ("white" OR "whale" OR "x")');
    expect(matchQuery('“—”', 'w1')).toBeNull();
  });
});
