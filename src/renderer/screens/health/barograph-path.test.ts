import { describe, expect, it } from 'vitest';
import type { HealthSample } from '../../../contracts/health.ts';
import { barograph } from './barograph-path.ts';

const minute = (index: number, waiting: number, level: HealthSample['level'] = 'healthy'): HealthSample => ({
  at: index * 60_000,
  count: 60,
  level,
  depth: { min: waiting, mean: waiting, max: waiting },
  dead: 0,
  settled: 0,
  p95: null,
  worst: {},
});
const room = { from: 0, to: 600_000, width: 100, height: 20, most: 99 };

describe('a barograph', () => {
  it('steps with what waits, by powers of ten', () => {
    const { line, blank } = barograph(
      [0, 9, 99, 0, 0, 0, 0, 0, 0, 0].map((waiting, index) => minute(index, waiting)),
      room,
    );
    expect(line.startsWith('M0 20H10V10H20V0H30V20H40')).toBe(true);
    expect(blank).toEqual([]);
  });

  it('is lifted where nothing is on record', () => {
    const { line, blank } = barograph([minute(1, 0), minute(5, 9)], room);
    expect(line).toBe('M10 20H20M50 10H60');
    expect(blank).toEqual([
      { x: 0, width: 10 },
      { x: 20, width: 30 },
      { x: 60, width: 40 },
    ]);
  });

  it('leaves out what is on record for later than now', () => {
    const { line, warning } = barograph(
      [minute(1, 0, 'warning'), minute(20, 9, 'warning'), minute(30, 9, 'warning')],
      room,
    );
    expect(line).toBe('M10 20H20');
    expect(warning).toEqual([{ x: 10, width: 10 }]);
  });

  it('blocks out each stretch of a level that was not well', () => {
    const levels = ['warning', 'warning', 'healthy', 'critical', 'critical'] as const;
    const { warning, critical } = barograph(
      levels.map((level, index) => minute(index, 1, level)),
      room,
    );
    expect(warning).toEqual([{ x: 0, width: 20 }]);
    expect(critical).toEqual([{ x: 30, width: 20 }]);
  });
});
