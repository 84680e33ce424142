import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert, AlertChange, RuleId, RuleThresholds } from '../../contracts/health.ts';
import type { OutsideLook } from '../../contracts/outside.ts';
import type { MachineFigures, QueueFigures, SystemState } from '../../contracts/statistics.ts';
import { defineSystem } from '../../systems/_kit/define-system.ts';
import { createAlertBook } from './alert-book.ts';
import { createMonitor } from './monitor.ts';

const projects = defineSystem({
  id: 'project_manager',
  title: 'Projects',
  group: 'desk',
  description: 'Keeps the books.',
  operations: {},
  queue: { bound: 1_000 },
});

const quiet: QueueFigures = figuresOf({});

function figuresOf(more: Partial<Omit<QueueFigures, 'windows'>>, minute = {}): QueueFigures {
  const none = { p50: 0, p95: 0, p99: 0 };
  const window = {
    in_per_second: 0,
    out_per_second: 0,
    wait_ms: none,
    run_ms: none,
    attempts: 0,
    failures: 0,
    ...minute,
  };
  return {
    input_queue_size: 0,
    processing_queue_size: 0,
    output_queue_size: 0,
    error_queue_size: 0,
    avg_processing_time: 0,
    total_items_processed: 0,
    total_errors: 0,
    last_activity: null,
    idle_time: 0,
    oldest_s: 0,
    busy_slots: 0,
    ...more,
    windows: { '1m': window, '5m': window, '60m': window },
  };
}

function machineOf(queue: QueueFigures, state: SystemState = 'busy', store: string | null = null): MachineFigures {
  const system = { id: projects.id, state, queue, slots: 4, instances: [], held: null };
  return {
    systems: [system],
    outstanding: queue.input_queue_size,
    dead: queue.error_queue_size,
    bottlenecks: [],
    kept_share: 1,
    settled_per_second: 0,
    commit_ms: 1,
    workers: { busy: 0, slots: 2 },
    store_failure: store,
  };
}

/** A monitor whose clock is set by hand, in seconds. */
function watch(custom: Partial<Record<RuleId, RuleThresholds>> = {}, open: readonly Alert[] = []) {
  const book = createAlertBook(open, open.length);
  const start = Date.UTC(2026, 4, 1, 9);
  const monitor = createMonitor({
    systems: [projects],
    alerts: book,
    custom: (_system, rule) => custom[rule],
    past: {},
    now: start,
  });
  let at = start;
  const look = (figures: MachineFigures, seconds = 1, outside: OutsideLook | null = null): readonly AlertChange[] => {
    at += seconds * 1000;
    return monitor.look(figures, outside, new Map(), at);
  };
  const during = (seconds: number, figures: MachineFigures): readonly AlertChange[] =>
    Array.from({ length: seconds }, () => look(figures)).flat();
  return { book, monitor, look, during, later: (seconds: number) => void (at += seconds * 1000) };
}

const told = (changes: readonly AlertChange[]) =>
  changes.map(({ alert, transition }) => `${alert.rule} ${transition} ${alert.level}`);

describe('the level of a rule', () => {
  it('rises only once a worse value has held for its time', () => {
    const { during, look } = watch();
    const full = machineOf(figuresOf({ input_queue_size: 600 }));
    expect(during(10, full)).toEqual([]);
    expect(told(look(full))).toEqual(['depth opened warning']);
    expect(during(100, full)).toEqual([]);
  });

  it('begins to count anew where the value was well in between', () => {
    const { during } = watch();
    const full = machineOf(figuresOf({ input_queue_size: 600 }));
    expect(during(9, full)).toEqual([]);
    expect(during(1, machineOf(quiet))).toEqual([]);
    expect(during(9, full)).toEqual([]);
  });

  it('is left only well below its threshold, and after that has held', () => {
    const { during } = watch();
    during(11, machineOf(figuresOf({ input_queue_size: 600 })));
    expect(during(100, machineOf(figuresOf({ input_queue_size: 450 })))).toEqual([]);
    expect(told(during(60, machineOf(figuresOf({ input_queue_size: 400 }))))).toEqual(['depth resolved warning']);
  });

  it('goes from warning to critical and back by single steps, each told once', () => {
    const { during } = watch();
    const steps = [
      ...during(15, machineOf(figuresOf({ input_queue_size: 600 }))),
      ...during(15, machineOf(figuresOf({ input_queue_size: 950 }))),
      ...during(40, machineOf(figuresOf({ input_queue_size: 600 }))),
      ...during(40, machineOf(quiet)),
    ];
    expect(told(steps)).toEqual([
      'depth opened warning',
      'depth raised critical',
      'depth lowered warning',
      'depth resolved warning',
    ]);
  });

  it('stays after a restart until the disk and the manuscripts have been looked at', () => {
    const first = watch();
    const idle = machineOf(quiet, 'idle');
    const disk = (megabytes: number) => ({ disk: { freeBytes: megabytes * 1e6, totalBytes: 1e12 }, missing: [] });
    first.look(idle, 1, disk(900));
    const again = watch({}, first.book.open());
    expect(again.look(idle, 1, null)).toEqual([]);
    expect(again.look(idle, 1, disk(900))).toEqual([]);
    expect(again.book.open()).toEqual(first.book.open());
    expect(told(again.look(idle, 1, disk(5_000)))).toEqual(['disk resolved warning']);
  });

  it('stays as it is, in the same words, while the manuscripts cannot be looked at', () => {
    const { look, book } = watch();
    const idle = machineOf(quiet, 'idle');
    const shelf = (missing: OutsideLook['missing']) => ({ disk: null, missing });
    const gone = [{ title: 'Moby-Dick', file: '/books/moby.txt' }];
    expect(told(look(idle, 1, shelf(null)))).toEqual([]);
    expect(told(look(idle, 1, shelf(gone)))).toEqual(['manuscript opened warning']);
    const before = book.open();
    expect(look(idle, 1, shelf(null))).toEqual([]);
    expect(book.open()).toEqual(before);
    expect(book.takeReworded()).toBe(false);
    expect(told(look(idle, 1, shelf([])))).toEqual(['manuscript resolved warning']);
  });

  it('counts free space the other way round', () => {
    const { look } = watch();
    const disk = (megabytes: number) => ({ disk: { freeBytes: megabytes * 1e6, totalBytes: 1e12 }, missing: [] });
    const idle = machineOf(quiet, 'idle');
    expect(told(look(idle, 1, disk(5_000)))).toEqual([]);
    expect(told(look(idle, 1, disk(900)))).toEqual(['disk opened warning']);
    expect(told(look(idle, 1, disk(1_100)))).toEqual([]);
    expect(told(look(idle, 1, disk(150)))).toEqual(['disk raised critical']);
    expect(told(look(idle, 1, disk(2_000)))).toEqual(['disk resolved critical']);
  });
});

describe('an idle system', () => {
  it('is healthy for as long as there is nothing to do', () => {
    const { during, monitor } = watch();
    expect(during(4_000, machineOf(figuresOf({ last_activity: 1, idle_time: 90_000 }), 'idle'))).toEqual([]);
    expect(monitor.level).toBe('healthy');
  });

  it('is not called failing or slow by a few attempts', () => {
    const { during } = watch();
    const few = figuresOf({}, { attempts: 9, failures: 9, run_ms: { p50: 1, p95: 60_000, p99: 1 } });
    expect(during(300, machineOf(few, 'idle'))).toEqual([]);
  });
});

describe('work that waits', () => {
  const waiting = (seconds: number, more = {}) =>
    machineOf(figuresOf({ input_queue_size: 5, oldest_s: seconds, ...more }));

  it('is stalled when nothing is settled for a time, and no longer once something is', () => {
    const { look } = watch();
    const changes = Array.from({ length: 120 }, (_, second) => look(waiting(second + 1))).flat();
    expect(told(changes)).toEqual(['stalled opened warning']);
    expect(changes[0]?.alert.cause).toBe('In Projects, work waits, and nothing has been done for 1 minute.');
    const moving = Array.from({ length: 20 }, (_, n) => look(waiting(130, { total_items_processed: n }))).flat();
    expect(told(moving)).toEqual(['stalled resolved warning']);
  });

  it('is held, and nothing else, where its system keeps failing', () => {
    const { look } = watch();
    const [system] = waiting(900).systems;
    if (system === undefined) throw new Error('There is a system.');
    const held = { since: 0, until: 5, failures: 10, error: 'No answer.' };
    const failing = { ...waiting(900), systems: [{ ...system, held }] };
    const changes = Array.from({ length: 700 }, () => look(failing)).flat();
    expect(told(changes)).toEqual(['held opened warning', 'held raised critical']);
    expect(changes[0]?.alert.cause).toBe(
      'Projects keeps failing, so that nothing of it has begun for 1 second. The last error: No answer.',
    );
    const free = machineOf(figuresOf({}));
    expect(told(Array.from({ length: 10 }, () => look(free)).flat())).toEqual(['held resolved critical']);
  });

  it('is not blamed on a system that someone has paused or is draining', () => {
    for (const state of ['paused', 'draining'] as const) {
      const { during } = watch();
      const held = machineOf(figuresOf({ input_queue_size: 999, oldest_s: 5_000 }), state);
      expect(during(1_000, held), state).toEqual([]);
    }
  });

  it('is told of once where the store is why it waits', () => {
    const { look } = watch();
    const changes = Array.from({ length: 600 }, (_, second) =>
      look(machineOf(figuresOf({ input_queue_size: 5, oldest_s: second }), 'busy', 'The disk is full.')),
    ).flat();
    expect(told(changes)).toEqual(['store opened warning', 'store raised critical']);
    expect(changes[1]?.alert.cause).toContain('The disk is full.');
  });
});

describe('sleep and clocks that jump', () => {
  it('begin holding times anew, and no age counts from before', () => {
    const { during, look, later } = watch();
    const full = machineOf(figuresOf({ input_queue_size: 600, oldest_s: 30 }));
    during(9, full);
    later(8 * 3600);
    const aged = machineOf(figuresOf({ input_queue_size: 600, oldest_s: 8 * 3600 }));
    expect(look(aged)).toEqual([]);
    expect(during(9, aged)).toEqual([]);
    expect(told(look(aged))).toEqual(['depth opened warning']);
  });

  it('alarm nobody when the clock goes back a day', () => {
    const { during, later } = watch();
    const waiting = machineOf(figuresOf({ input_queue_size: 3, oldest_s: 60 }));
    during(60, waiting);
    later(-86_400);
    expect(during(80, waiting)).toEqual([]);
  });

  it('do not resolve what is still so', () => {
    const { during, monitor, look, later } = watch();
    during(2, machineOf(figuresOf({ error_queue_size: 1 }), 'idle'));
    later(86_400);
    expect(look(machineOf(figuresOf({ error_queue_size: 1 }), 'idle'))).toEqual([]);
    expect(monitor.level).toBe('warning');
  });
});

describe('a system that becomes slow', () => {
  it('is measured against its own past', () => {
    const { during } = watch();
    const busy = (p95: number) =>
      machineOf(figuresOf({}, { attempts: 100, failures: 0, run_ms: { p50: p95 / 2, p95, p99: p95 } }));
    expect(during(12 * 60, busy(200))).toEqual([]);
    expect(told(during(40, busy(1_000)))).toEqual(['slow opened warning']);
  });
});

describe('alerts', () => {
  it('that are snoozed speak again when they get worse, or when the snooze has ended', () => {
    const { during, look, book } = watch();
    during(1, machineOf(figuresOf({ error_queue_size: 1 }), 'idle'));
    const [first] = book.open();
    if (first === undefined) throw new Error('No alert.');
    book.put({ ...first, snoozedUntil: first.openedAt + 20_000 });
    expect(during(19, machineOf(figuresOf({ error_queue_size: 3 }), 'idle'))).toEqual([]);
    expect(told(look(machineOf(figuresOf({ error_queue_size: 3 }), 'idle')))).toEqual(['dead_letters woken warning']);
    book.put({ ...first, acknowledgedAt: first.openedAt, snoozedUntil: first.openedAt + 9e9 });
    const [change] = during(1, machineOf(figuresOf({ error_queue_size: 30 }), 'idle'));
    expect(change?.transition).toBe('raised');
    expect(change?.alert).toMatchObject({ acknowledgedAt: null, snoozedUntil: null, level: 'critical' });
  });

  it('that the writer has acknowledged are not told again when their snooze ends', () => {
    const { during, look, book } = watch();
    const one = machineOf(figuresOf({ error_queue_size: 1 }), 'idle');
    during(1, one);
    const [first] = book.open();
    if (first === undefined) throw new Error('No alert.');
    const { openedAt } = first;
    book.put({ ...first, snoozedUntil: openedAt + 5_000, acknowledgedAt: openedAt + 2_000 });
    expect(during(60, one)).toEqual([]);
    expect(told(look(machineOf(quiet, 'idle')))).toEqual(['dead_letters resolved warning']);
  });

  it('alternate between opened and resolved, whatever is measured and however the clock goes', () => {
    const look = fc.record({
      seconds: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(-5_000, 90_000)),
      depth: fc.integer({ min: 0, max: 1_200 }),
      dead: fc.integer({ min: 0, max: 40 }),
      oldest: fc.integer({ min: 0, max: 4_000 }),
      failures: fc.integer({ min: 0, max: 50 }),
      state: fc.constantFrom<SystemState>('idle', 'busy', 'paused', 'draining'),
      store: fc.constantFrom(null, null, 'The disk is full.'),
      free: fc.integer({ min: 1, max: 3_000 }),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 120 }), looks => {
        const { look: take, book } = watch();
        const open = new Map<string, number>();
        for (const { seconds, depth, dead, oldest, failures, state, store, free } of looks) {
          const queue = figuresOf(
            { input_queue_size: depth, error_queue_size: dead, oldest_s: oldest },
            { attempts: 50, failures },
          );
          const outside = { disk: { freeBytes: free * 1e6, totalBytes: 1e12 }, missing: [] };
          for (const { alert, transition } of take(machineOf(queue, state, store), seconds, outside)) {
            const key = `${alert.system}/${alert.rule}`;
            expect(open.get(key)).toBe(transition === 'opened' ? undefined : alert.id);
            if (transition === 'resolved') open.delete(key);
            else open.set(key, alert.id);
          }
        }
        expect(book.open().map(alert => alert.id)).toHaveLength(open.size);
      }),
    );
  });
});
