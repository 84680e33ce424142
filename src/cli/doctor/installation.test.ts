import { describe, expect, it } from 'vitest';
import { nodeDiagnosis } from './installation.ts';

describe('the doctor on an installation', () => {
  it.each([
    ['20.18.1', 'critical'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['18.20.0', 'critical'],
  ])('judges Node.js %s', (version, state) => {
    expect(nodeDiagnosis(version).state).toBe(state);
  });
});
