/** The figures of the machine as they cross to the page, checked number by number. */
import { z } from 'zod';
import { bottleneckReasons, type MachineFigures, systemStates } from '../statistics.ts';

const count = z.number().int().min(0);
/** Seconds, milliseconds, or so many a second. */
const amount = z.number().min(0);
const percentiles = z.object({ p50: amount, p95: amount, p99: amount });

const windowFigures = z.object({
  in_per_second: amount,
  out_per_second: amount,
  wait_ms: percentiles,
  run_ms: percentiles,
  attempts: count,
  failures: count,
});

const queueFigures = z.object({
  input_queue_size: count,
  processing_queue_size: count,
  output_queue_size: count,
  error_queue_size: count,
  avg_processing_time: amount,
  total_items_processed: count,
  total_errors: count,
  last_activity: z.number().nullable(),
  idle_time: amount,
  oldest_s: amount,
  busy_slots: count,
  windows: z.object({ '1m': windowFigures, '5m': windowFigures, '60m': windowFigures }),
});

const instanceFigures = z.object({
  name: z.string(),
  slots: count,
  busy: count,
  attempts: count,
  failures: count,
  avg_run_ms: amount,
});

const heldFigures = z.object({ since: z.number(), until: z.number(), failures: count, error: z.string() }).nullable();

export const historyPointSchema = z.object({
  at: z.number(),
  accepted: count,
  settled: count,
  attempts: count,
  failures: count,
  wait_ms: percentiles,
  run_ms: percentiles,
});

export const machineFiguresSchema: z.ZodType<MachineFigures> = z.object({
  systems: z.array(
    z.object({
      id: z.string(),
      state: z.enum(systemStates),
      slots: count,
      instances: z.array(instanceFigures),
      held: heldFigures,
      queue: queueFigures,
    }),
  ),
  outstanding: count,
  dead: count,
  bottlenecks: z.array(
    z.object({
      system: z.string(),
      lane: z.literal('input'),
      since: z.number(),
      reason: z.enum(bottleneckReasons),
      waiting: count,
      slots: count,
      run_ms: amount,
      holds_up: z.array(z.string()),
    }),
  ),
  kept_share: z.number().min(0).max(1),
  settled_per_second: amount,
  commit_ms: amount,
  workers: z.object({ busy: count, slots: count }),
  store_failure: z.string().nullable(),
});
