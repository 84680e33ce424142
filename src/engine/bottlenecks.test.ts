import { expect, it } from 'vitest';
import type { SystemFigures } from '../contracts/statistics.ts';
import { createBottlenecks } from './bottlenecks.ts';

const definition = (id: string, reads: readonly string[] = []) => ({
  id,
  title: id,
  group: 'desk' as const,
  description: id,
  operations: {},
  facts: {},
  folds: {},
  queries: {},
  reads: reads.map(system => ({ system, fact: 'scene' })),
  queue: {},
});
const systems = [definition('a'), definition('b', ['a']), definition('c', ['b'])];

interface Shown {
  readonly oldest?: number;
  readonly waiting?: number;
  readonly busy?: number;
  readonly state?: SystemFigures['state'];
  readonly held?: boolean;
}

function figuresOf(
  id: string,
  { oldest = 0, waiting = 0, busy = 0, state = 'busy', held = false }: Shown,
): SystemFigures {
  const none = { p50: 0, p95: 0, p99: 0 };
  const window = { in_per_second: 0, out_per_second: 0, wait_ms: none, run_ms: none, attempts: 0, failures: 0 };
  return {
    id,
    state,
    slots: 2,
    instances: [],
    held: held ? { since: 0, until: 9, failures: 10, error: 'No answer.' } : null,
    queue: {
      input_queue_size: waiting,
      processing_queue_size: busy,
      output_queue_size: 0,
      error_queue_size: 0,
      avg_processing_time: 0,
      total_items_processed: 0,
      total_errors: 0,
      last_activity: null,
      idle_time: 0,
      oldest_s: oldest,
      busy_slots: busy,
      windows: { '1m': window, '5m': window, '60m': window },
    },
  };
}

const look = (
  bottlenecks: ReturnType<typeof createBottlenecks>,
  now: number,
  shown: Readonly<Record<string, Shown>>,
  { isRated = false, threadsBusy = false } = {},
) =>
  bottlenecks
    .look(
      systems.map(({ id }) => ({ system: figuresOf(id, shown[id] ?? {}), isRated, threadsBusy })),
      now,
    )
    .map(one => [one.system, one.reason, one.since, ...one.holds_up]);

it('names a system whose items wait for its slots, since when, and who waits behind it', () => {
  const bottlenecks = createBottlenecks(systems);
  const full = { oldest: 2, waiting: 5, busy: 2 };
  expect(look(bottlenecks, 100, { a: full })).toEqual([]);
  expect(look(bottlenecks, 101, { a: { ...full, oldest: 3 }, b: { waiting: 1 }, c: { waiting: 0 } })).toEqual([
    ['a', 'slots', 98, 'b'],
  ]);
  // It stays one while its oldest waits for a second, whichever that is.
  expect(look(bottlenecks, 110, { a: { ...full, oldest: 1.5 } })).toEqual([['a', 'slots', 98]]);
  expect(look(bottlenecks, 111, { a: { ...full, oldest: 0.5 } })).toEqual([]);
  expect(look(bottlenecks, 112, { a: { ...full, oldest: 1.5 } })).toEqual([]);
});

it('tells the reasons apart', () => {
  const waits = { oldest: 9, waiting: 3 };
  const reasons = (shown: Shown, more = {}) => look(createBottlenecks(systems), 100, { b: shown }, more)[0]?.[1];
  expect(reasons(waits, { threadsBusy: true })).toBe('threads');
  expect(reasons(waits, { isRated: true })).toBe('rate');
  expect(reasons({ ...waits, held: true })).toBe('held');
  expect(reasons(waits)).toBeUndefined();
  expect(reasons({ oldest: 9, busy: 2 })).toBeUndefined();
});

it('tells of a pause only where others wait behind it', () => {
  const paused = { oldest: 9, waiting: 3, state: 'paused' as const };
  expect(look(createBottlenecks(systems), 100, { a: paused })).toEqual([]);
  expect(look(createBottlenecks(systems), 100, { a: paused, b: { waiting: 1 } })).toEqual([['a', 'paused', 91, 'b']]);
});
