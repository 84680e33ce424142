import { describe, expect, it } from 'vitest';
import { beadPace } from './bead-pace.ts';

describe('beadPace', () => {
  it('is still when nothing moves', () => {
    expect(beadPace(0)).toBeNull();
  });

  it('sets beads closer the more items there are, to a limit', () => {
    const gaps = [0.3, 1, 3, 8, 500].map(rate => beadPace(rate)?.gap ?? 0);
    expect(gaps).toEqual(gaps.toSorted((one, other) => other - one));
    expect(gaps.at(-1)).toBe(6);
  });

  it('always travels at the same speed', () => {
    for (const rate of [0.3, 2, 40]) {
      const pace = beadPace(rate);
      expect((pace?.gap ?? 0) / (pace?.seconds ?? 1)).toBeCloseTo(48);
    }
  });
});
