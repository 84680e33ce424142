/** The machine at one moment, from what the queues have measured. */
import type { Runner } from '../contracts/compute.ts';
import type { MachineFigures, QueueFigures, SystemFigures } from '../contracts/statistics.ts';
import type { LaneCounts, Recovered } from '../contracts/storage.ts';
import type { ControlMode } from '../contracts/control.ts';
import type { Bottlenecks } from './bottlenecks.ts';
import type { QueueManager } from './queue/queue-manager.ts';
import type { QueueProcessor } from './queue/queue-processor.ts';

/** Counts that only the store knows, kept up with between looks at it. */
export interface Totals {
  readonly processed: Map<string, number>;
  readonly failed: Map<string, number>;
  readonly dead: Map<string, number>;
  readonly kept: Map<string, number>;
}

export function totalsFrom(recovered: Recovered): Totals {
  const map = (record: Readonly<Record<string, number>>): Map<string, number> => new Map(Object.entries(record));
  return {
    processed: map(recovered.processed),
    failed: map(recovered.failed),
    dead: map(recovered.dead),
    kept: map(recovered.kept),
  };
}

export function takeCounts(totals: Totals, counts: LaneCounts): void {
  totals.dead.clear();
  totals.kept.clear();
  for (const [system, count] of Object.entries(counts.dead)) totals.dead.set(system, count);
  for (const [system, count] of Object.entries(counts.kept)) totals.kept.set(system, count);
}

/** `now` and `wall` are this moment on the clock that measures and on the wall's. */
export function machineFigures(
  manager: QueueManager,
  runner: Runner,
  totals: Totals,
  bottlenecks: Bottlenecks,
  { now, wall }: { readonly now: number; readonly wall: number },
): MachineFigures {
  const systems = manager.processors.map(processor =>
    systemFigures(processor, manager.modes.of(processor.definition.id), totals, now, wall),
  );
  return {
    systems,
    outstanding: manager.outstanding,
    bottlenecks: bottlenecks.look(
      systems.map((system, index) => ({
        system,
        isRated: isRated(manager.processors[index], now),
        threadsBusy: manager.busyWorkers >= runner.slots,
      })),
      wall / 1000,
    ),
    kept_share: manager.keptShare,
    dead: systems.reduce((sum, system) => sum + system.queue.error_queue_size, 0),
    settled_per_second: manager.processors.reduce((sum, one) => sum + one.meter.settledPerSecond(now), 0),
    commit_ms: manager.commitMs,
    workers: { busy: Math.min(manager.busyWorkers, runner.threads), slots: runner.threads },
    store_failure: manager.storeFailure,
  };
}

function isRated(processor: QueueProcessor | undefined, now: number): boolean {
  return (processor?.rate?.nextAt(now) ?? now) > now;
}

function systemFigures(
  { definition, queue, meter, breaker, instances }: QueueProcessor,
  mode: ControlMode | null,
  totals: Totals,
  now: number,
  wall: number,
): SystemFigures {
  const last = meter.lastActivity();
  const busy = queue.waiting + queue.processing > 0;
  const oldest = queue.oldestReadyAt();
  const figures: QueueFigures = {
    input_queue_size: queue.waiting,
    processing_queue_size: queue.processing,
    output_queue_size: totals.kept.get(definition.id) ?? 0,
    error_queue_size: totals.dead.get(definition.id) ?? 0,
    avg_processing_time: meter.meanRunMs() / 1000,
    total_items_processed: totals.processed.get(definition.id) ?? 0,
    total_errors: totals.failed.get(definition.id) ?? 0,
    last_activity: last === null ? null : (wall - (now - last)) / 1000,
    idle_time: busy || last === null ? 0 : Math.max(0, now - last) / 1000,
    oldest_s: oldest === null ? 0 : Math.max(0, now - oldest) / 1000,
    busy_slots: queue.processing,
    windows: meter.windows(now),
  };
  const hold = breaker.hold();
  const held = hold && {
    since: (wall - (now - hold.since)) / 1000,
    until: (wall - (now - hold.until)) / 1000,
    failures: hold.failures,
    error: hold.error.message,
  };
  return {
    id: definition.id,
    state: mode ?? (busy ? 'busy' : 'idle'),
    slots: instances.slots,
    instances: instances.all.map(({ name, slots, running, attempts, failures, runMs }) => ({
      name,
      slots,
      busy: running.size,
      attempts,
      failures,
      avg_run_ms: attempts === 0 ? 0 : runMs / attempts,
    })),
    held,
    queue: figures,
  };
}
