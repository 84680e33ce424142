import { describe, expect, it } from 'vitest';
import type { Watch } from '../../../contracts/health.ts';
import type { MachineFigures } from '../../../contracts/statistics.ts';
import { quickCheck } from './check.ts';

const figures: MachineFigures = {
  systems: [],
  outstanding: 0,
  dead: 0,
  bottlenecks: [],
  kept_share: 1,
  settled_per_second: 0,
  commit_ms: 1,
  workers: { busy: 0, slots: 2 },
  store_failure: null,
};
const fresh: Watch = { since: 100_000, sampledAt: 139_500 };

const check = (name: string, watch: Watch, more: Partial<MachineFigures> = {}) =>
  quickCheck({ ...figures, ...more }, 'healthy', [], watch, 140_000).checks.find(one => one.check === name);

describe('the quick check', () => {
  it.each<[Watch, boolean, string]>([
    [fresh, true, 'The last sample is 0.5 s old.'],
    [{ since: 139_000, sampledAt: null }, true, 'No sample has been taken in the 1.0 s since the start.'],
    [{ since: 100_000, sampledAt: null }, false, 'No sample has been taken in the 40.0 s since the start.'],
    [{ since: 0, sampledAt: 60_000 }, false, 'The last sample is 80.0 s old.'],
  ])('says whether somebody keeps watch: %j', (watch, ok, said) => {
    expect(check('watch', watch)).toMatchObject({ ok, said });
  });

  it.each([
    [0, 'There are no dead letters.'],
    [1, 'There is one dead letter.'],
    [2, 'There are 2 dead letters.'],
  ])('counts dead letters: %d', (dead, said) => {
    expect(check('dead letters', fresh, { dead })).toMatchObject({ ok: dead === 0, said });
  });
});
