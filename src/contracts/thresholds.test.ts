import { describe, expect, it } from 'vitest';
import { thresholdFault } from './thresholds.ts';

const holds = { riseS: 10, fallS: 30 };

describe('thresholds', () => {
  it('are taken where they make sense', () => {
    expect(thresholdFault('depth', { warning: 10, critical: 20, ...holds })).toBe(null);
    expect(thresholdFault('disk', { warning: 5_000, critical: 500, ...holds })).toBe(null);
  });

  it.each([
    ['depth', Number.NaN, 20, 'is not a number'],
    ['depth', 10, Infinity, 'is not a number'],
    ['depth', 0, 20, 'has to be above 0'],
    ['oldest_age', -5, 20, 'has to be above 0'],
    ['depth', 20, 10, 'has to be above that for warning'],
    ['depth', 20, 20, 'has to be above that for warning'],
    ['disk', 500, 5_000, 'has to be below that for warning'],
    ['failure_rate', 50, 120, 'would never be reached'],
    ['depth', 10, 1e300, 'can be at most'],
  ] as const)('of %s are refused as %d and %d, with the reason', (rule, warning, critical, reason) => {
    expect(thresholdFault(rule, { warning, critical, ...holds })?.words).toContain(reason);
  });

  it('name the field that is at fault', () => {
    expect(thresholdFault('depth', { warning: 20, critical: 10, ...holds })?.field).toBe('critical');
    expect(thresholdFault('depth', { warning: -1, critical: 10, ...holds })?.field).toBe('warning');
  });

  it('must hold for a time that comes', () => {
    const faultOf = (riseS: number, fallS: number) =>
      thresholdFault('depth', { warning: 1, critical: 2, riseS, fallS });
    expect(faultOf(-1, 0)?.field).toBe('riseS');
    expect(faultOf(-1, 0)?.words).toContain('A worse level');
    expect(faultOf(0, Number.NaN)?.field).toBe('fallS');
    expect(faultOf(0, Number.NaN)?.words).toContain('A better level');
    expect(faultOf(90_000, 0)?.words).toContain('0 to 86,400 seconds; 90,000 is not among them');
  });
});
