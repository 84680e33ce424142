import { expect, it } from 'vitest';
import { measurePhases } from './phases.ts';

it('says how long each phase of the start took', () => {
  let clock = 1000;
  const phases = measurePhases(clock, () => clock);
  clock = 1040.4;
  phases.done('settings');
  clock = 1240;
  phases.done('window');
  expect(phases.summary()).toBe('settings 40 ms, window 200 ms, together 240 ms');
});
