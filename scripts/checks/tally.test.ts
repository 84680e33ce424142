import { describe, expect, it } from 'vitest';
import { single, total, withExit } from './tally.mjs';

describe('a tally of tests', () => {
  it('adds up the parts of a run', () => {
    expect(total([single(true), single(false), { passed: 5, failed: 2 }])).toEqual({ passed: 6, failed: 3 });
  });

  it('counts a runner that failed without naming a test', () => {
    expect(withExit({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a run without tests as failed', () => {
    expect(withExit({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('leaves named failures and clean runs as they are', () => {
    expect(withExit({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
    expect(withExit({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
  });
});
