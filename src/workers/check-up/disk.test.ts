import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../engine/health/rules.ts';
import { usualDiskMb } from '../../contracts/thresholds.ts';
import { roomDiagnosis } from './disk.ts';

describe('the room on the disk', () => {
  it.each([
    [1_001, 'ok'],
    [1_000, 'warning'],
    [201, 'warning'],
    [200, 'critical'],
    [0, 'critical'],
  ])('of %d MB is judged as Health judges it', (free, state) => {
    expect(roomDiagnosis(free, usualThresholds('disk', null)).state).toBe(state);
    expect(roomDiagnosis(free, usualDiskMb).state).toBe(state);
  });

  it('is judged by the thresholds that were set', () => {
    expect(roomDiagnosis(4_000, { warning: 5_000, critical: 500 }).state).toBe('warning');
  });
});
