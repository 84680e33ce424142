import { expect, it } from 'vitest';
import { historyWords, tickOf } from './history-words.ts';

const none = { p50: 0, p95: 0, p99: 0 };
const point = { at: 0, accepted: 5, settled: 4, attempts: 5, failures: 0, wait_ms: none, run_ms: none };

it('says what passed, what failed, and how slow it was', () => {
  expect(historyWords([])).toBe('Nothing is on record for this time.');
  expect(historyWords([point])).toBe(
    '4 items ended, no attempt failed; at its slowest, p95 of the attempts was too short to tell.',
  );
  const slow = { ...point, failures: 1, run_ms: { p50: 3, p95: 1_250, p99: 2_000 } };
  expect(historyWords([point, slow])).toBe(
    '8 items ended, 1 attempt failed; at its slowest, p95 of the attempts was 1.3 s.',
  );
});

it('counts back in the unit that suits', () => {
  expect([0, 900_000, 3_600_000, 21_600_000, 172_800_000].map(tickOf)).toEqual([
    'now',
    '−15 min',
    '−60 min',
    '−6 h',
    '−2 days',
  ]);
});
