import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownTime } from './own-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const limited = (ms: number): AbortSignal => {
  const abort = new AbortController();
  setTimeout(() => abort.abort('time-limit'), ms);
  return abort.signal;
};

it.each([
  ['while its time ran', 400, 600],
  ['until its time was over', 900, 900],
])('gives a task that waited %s what it lost', (_when, waited, left) => {
  const signal = limited(600);
  vi.advanceTimersByTime(waited);
  const own = ownTime(signal, waited);
  vi.advanceTimersByTime(left - 1);
  expect(own.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(own.reason).toBe('time-limit');
});

it('is cancelled at once, also where that came before', () => {
  const cancel = new AbortController();
  const own = ownTime(cancel.signal, 5_000);
  expect(own.aborted).toBe(false);
  cancel.abort('cancelled');
  expect(own.reason).toBe('cancelled');
  expect(ownTime(cancel.signal, 5_000).aborted).toBe(true);
});
