import { describe, expect, it } from 'vitest';
import type { HealthView } from '../../../contracts/health.ts';
import { machineFindings } from './machine-findings.ts';

const well: HealthView = { level: 'healthy', since: 0, systems: [], open: [] };

describe('the machine', () => {
  it.each([
    [0, 'critical', 'There is no computing thread'],
    [1, 'ok', '1 computing thread, 0 of them busy.'],
    [4, 'ok', '4 computing threads, 0 of them busy.'],
  ])('needs threads to compute: %d', (slots, state, said) => {
    const figures = {
      systems: [],
      outstanding: 0,
      dead: 0,
      bottlenecks: [],
      kept_share: 1,
      settled_per_second: 0,
      commit_ms: 1,
      workers: { busy: 0, slots },
      store_failure: null,
    };
    const found = machineFindings(figures, well).find(one => one.check === 'threads');
    expect(found).toMatchObject({ state, said: expect.stringContaining(said) as string });
  });
});
