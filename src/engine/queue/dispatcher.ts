/** Fills free slots, the systems taking turns, so that a flood into one does not starve the rest. */
import type { Runs } from '../../contracts/system.ts';
import { laneOf, type Workshop } from './attempt.ts';
import type { QueueProcessor } from './queue-processor.ts';

/** Effects wait for files and networks rather than for the processor. */
const effectSlots = 8;

export interface Dispatcher {
  readonly busyWorkers: number;
  /** Looks for work soon, in this turn of the loop. */
  pump(): void;
  /** An attempt in the lane has ended. */
  freed(lane: Runs): void;
  start(): void;
  stop(): void;
}

/** A look at the wall's clock at least this often while items are delayed: it may have been set. */
const longestSleepMs = 30_000;

/** So many begin in one turn of the loop, so that none takes long. */
const mostAtOnce = 128;

/** `held` says that nothing may be begun at present, `paused` that nothing of one system may. */
export function createDispatcher(
  processors: readonly QueueProcessor[],
  workshop: Workshop,
  held: () => boolean,
  paused: (system: string) => boolean,
): Dispatcher {
  const busy: Record<Runs, number> = { worker: 0, engine: 0, effects: 0 };
  const limits: Readonly<Record<Runs, number>> = {
    worker: workshop.runner.slots,
    engine: Infinity,
    effects: effectSlots,
  };
  let running = false;
  let pumping = false;
  let turn = 0;
  let wakeTimer: NodeJS.Timeout | undefined;

  function pump(): void {
    if (pumping || !running) return;
    pumping = true;
    queueMicrotask(() => {
      pumping = false;
      if (!running || held()) return;
      wakeDelayed();
      let begun = 0;
      for (let passed = 0; passed < processors.length && !held();) {
        if (begun === mostAtOnce) {
          setImmediate(pump);
          return;
        }
        const processor = processors[turn % processors.length];
        turn += 1;
        if (processor !== undefined && dispatchOne(processor)) {
          begun += 1;
          passed = 0;
        } else passed += 1;
      }
    });
  }

  function dispatchOne(processor: QueueProcessor): boolean {
    const { queue, definition, instances } = processor;
    if (queue.ready === 0 || instances.free() === null || paused(definition.id)) return false;
    const now = workshop.steady();
    if ((processor.rate?.nextAt(now) ?? now) > now || !processor.breaker.mayBegin(now, instances.busy)) return false;
    const entry = queue.take(now, ({ head }) => {
      const lane = laneOf(definition, head.operation);
      return busy[lane] < limits[lane];
    });
    if (entry === undefined) return false;
    processor.rate?.took(now);
    const lane = laneOf(definition, entry.head.operation);
    busy[lane] += 1;
    processor.run(entry, lane);
    return true;
  }

  function wakeDelayed(): void {
    clearTimeout(wakeTimer);
    const now = workshop.steady();
    const wall = workshop.now();
    const times = processors.flatMap(({ queue, rate, breaker }) => {
      const delayed = queue.wake(now, wall) ?? [];
      const allowed = Math.max(rate?.nextAt(now) ?? now, breaker.hold()?.until ?? now);
      return queue.ready > 0 && allowed > now ? [allowed].concat(delayed) : delayed;
    });
    if (times.length === 0) return;
    wakeTimer = setTimeout(pump, Math.max(1, Math.min(Math.min(...times) - now, longestSleepMs)));
    wakeTimer.unref();
  }

  return {
    get busyWorkers() {
      return busy.worker;
    },
    pump,
    freed(lane) {
      busy[lane] -= 1;
      pump();
    },
    start() {
      running = true;
      pump();
    },
    stop() {
      running = false;
      clearTimeout(wakeTimer);
    },
  };
}
