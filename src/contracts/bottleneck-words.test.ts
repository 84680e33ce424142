import { expect, it } from 'vitest';
import { bottleneckWords } from './bottleneck-words.ts';
import type { Bottleneck } from './statistics.ts';

const one: Bottleneck = {
  system: 'identity_processor',
  lane: 'input',
  since: 100,
  reason: 'slots',
  waiting: 1_200,
  slots: 4,
  run_ms: 850,
  holds_up: ['character_memory_system', 'dynamic_emotion_engine'],
};

it('says what waits, how long, what is behind it, and why', () => {
  expect(bottleneckWords(one, 108)).toBe(
    'In identity_processor, 1,200 items wait, the first for 8 s, and 2 systems behind it: all its 4 slots are busy, and an item takes 850 ms.',
  );
  expect(bottleneckWords({ ...one, waiting: 1, reason: 'paused', holds_up: ['a'] }, 700)).toBe(
    'In identity_processor, 1 item waits for 10 min, and a behind it: it is paused.',
  );
  expect(bottleneckWords({ ...one, slots: 1, run_ms: 0, holds_up: [] }, 103)).toBe(
    'In identity_processor, 1,200 items wait, the first for 3 s: its one slot is busy.',
  );
});
