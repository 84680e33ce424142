import { describe, expect, it } from 'vitest';
import type { HealthSample } from '../../../contracts/health.ts';
import { report } from './report.ts';

const sample = (minute: number, more: Partial<HealthSample> = {}): HealthSample => ({
  at: minute * 60_000,
  count: 60,
  level: 'healthy',
  depth: { min: 0, mean: 1, max: 4 },
  dead: 0,
  settled: 0,
  p95: null,
  worst: {},
  ...more,
});

describe('a report on the machine', () => {
  it('adds up what the samples say', () => {
    const samples = [
      sample(0, { settled: 2 }),
      sample(1, { level: 'warning', depth: { min: 0, mean: 9, max: 30 } }),
      sample(2, { level: 'critical', dead: 3 }),
      sample(3, { level: 'critical', dead: 3, count: 30 }),
    ];
    const found = report([{ id: 'a', title: 'Readers', samples }], 0, 240_000);
    expect(found.systems).toEqual([
      { id: 'a', settled: 120, most_waiting: 30, warning_minutes: 1, critical_minutes: 2, dead: 3 },
    ]);
    expect(found.text).toContain('From 1970-01-01 00:00 UTC to 1970-01-01 00:04 UTC.');
    expect(found.text).toContain('120 items were done.');
    expect(found.text).toContain('Unwell at some time: Readers.');
    expect(found.text).toContain('| Readers | 120 | 30 | 1 | 2 | 3 |');
  });

  it('counts a minute once by its worst second, however short it was', () => {
    const second = (at: number, level: HealthSample['level']): HealthSample => sample(0, { at, count: 1, level });
    const samples = [second(1_000, 'warning'), second(2_000, 'critical'), second(61_000, 'warning')];
    const { systems, text } = report([{ id: 'a', title: 'Readers', samples }], 0, 120_000);
    expect(systems).toMatchObject([{ warning_minutes: 1, critical_minutes: 1 }]);
    expect(text).toContain('Unwell at some time: Readers.');
  });

  it('says that nothing was done where nothing was', () => {
    const { text } = report([{ id: 'a', title: 'Readers', samples: [] }], 0, 60_000);
    expect(text).toContain('Nothing was done.');
    expect(text).toContain('No system was unwell');
    expect(text).not.toContain('|');
  });
});
