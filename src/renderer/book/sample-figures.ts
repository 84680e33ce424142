/** Figures of a machine for tests, from the few that a test is about. */
import type { MachineFigures, SystemState, WindowFigures } from '../../contracts/statistics.ts';

export interface SampleSystem {
  readonly state?: SystemState;
  readonly waiting?: number;
  readonly running?: number;
  readonly dead?: number;
  readonly failures?: number;
  readonly oldest?: number;
  readonly processed?: number;
}

function windowOf(system: SampleSystem): WindowFigures {
  return {
    in_per_second: 0,
    out_per_second: 0,
    wait_ms: none,
    run_ms: none,
    attempts: 0,
    failures: system.failures ?? 0,
  };
}

const none = { p50: 0, p95: 0, p99: 0 };

export function figuresOf(systems: Readonly<Record<string, SampleSystem>>): MachineFigures {
  const entries = Object.entries(systems);
  return {
    systems: entries.map(([id, system]) => ({
      id,
      state: system.state ?? 'idle',
      slots: 4,
      instances: [{ name: '1', slots: 4, busy: 0, attempts: 0, failures: 0, avg_run_ms: 0 }],
      held: null,
      queue: {
        input_queue_size: system.waiting ?? 0,
        processing_queue_size: system.running ?? 0,
        output_queue_size: 0,
        error_queue_size: system.dead ?? 0,
        avg_processing_time: 0,
        total_items_processed: system.processed ?? 0,
        total_errors: 0,
        last_activity: null,
        idle_time: 0,
        oldest_s: system.oldest ?? 0,
        busy_slots: system.running ?? 0,
        windows: { '1m': windowOf(system), '5m': windowOf(system), '60m': windowOf(system) },
      },
    })),
    outstanding: entries.reduce((sum, [, system]) => sum + (system.waiting ?? 0) + (system.running ?? 0), 0),
    dead: entries.reduce((sum, [, system]) => sum + (system.dead ?? 0), 0),
    bottlenecks: [],
    kept_share: 1,
    settled_per_second: 0,
    commit_ms: 0,
    workers: { busy: 0, slots: 2 },
    store_failure: null,
  };
}
