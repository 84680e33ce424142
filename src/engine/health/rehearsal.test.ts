import { describe, expect, it } from 'vitest';
import type { HealthSample } from '../../contracts/health.ts';
import { rehearse } from './rehearsal.ts';

const nine = Date.UTC(2026, 4, 1, 9);

function minute(index: number, waiting: number): HealthSample {
  const depth = { min: waiting, mean: waiting, max: waiting };
  const at = nine + index * 60_000;
  return { at, count: 60, level: 'healthy', depth, dead: 0, settled: 0, p95: null, worst: { depth: waiting } };
}

describe('a rule tried against the day behind it', () => {
  const day = [10, 10, 120, 130, 10, 10, 10, 150, 250, 10, 10].map((waiting, index) => minute(index, waiting));

  it('counts the times it would have opened or got worse', () => {
    expect(rehearse(day, 'depth', { warning: 100, critical: 200, riseS: 0, fallS: 0 })).toBe(3);
    expect(rehearse(day, 'depth', { warning: 100, critical: 300, riseS: 0, fallS: 0 })).toBe(2);
    expect(rehearse(day, 'depth', { warning: 400, critical: 500, riseS: 0, fallS: 0 })).toBe(0);
  });

  it('heeds how long a level must hold, and begins anew where minutes are missing', () => {
    expect(rehearse(day, 'depth', { warning: 100, critical: 300, riseS: 100, fallS: 0 })).toBe(2);
    const torn = [minute(0, 120), minute(9, 120)];
    expect(rehearse(torn, 'depth', { warning: 100, critical: 300, riseS: 100, fallS: 0 })).toBe(0);
  });
});
