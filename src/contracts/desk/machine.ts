/** The machine as commands print it: every system with its queue and its operations, and the state of the whole. */
import { z } from 'zod';
import { bottleneckReasons, type MachineFigures, type SystemFigures, type WindowName } from '../statistics.ts';
import { type SystemDefinition, systemGroups } from '../system.ts';

const percentilesSchema = z.object({ p50: z.number(), p95: z.number(), p99: z.number() });

const windowSchema = z.object({
  in_per_second: z.number(),
  out_per_second: z.number(),
  wait_ms: percentilesSchema,
  run_ms: percentilesSchema,
  attempts: z.number(),
  failures: z.number(),
});

/** See `QueueFigures` for units. */
export const queueViewSchema = z.object({
  input_queue_size: z.number(),
  processing_queue_size: z.number(),
  output_queue_size: z.number(),
  error_queue_size: z.number(),
  avg_processing_time: z.number(),
  total_items_processed: z.number(),
  total_errors: z.number(),
  last_activity: z.number().nullable(),
  idle_time: z.number(),
  oldest_s: z.number(),
  busy_slots: z.number(),
  windows: z.object({ '1m': windowSchema, '5m': windowSchema, '60m': windowSchema }),
});

/** Said while nothing of a system begins because it keeps failing; times are seconds since 1970. */
const heldSchema = z
  .object({ since: z.number(), until: z.number(), failures: z.number().int(), error: z.string() })
  .nullable();

/** They share the queue of their system; counts begin with the program. */
const instanceSchema = z.object({
  name: z.string(),
  slots: z.number(),
  busy: z.number(),
  attempts: z.number(),
  failures: z.number(),
  avg_run_ms: z.number(),
});

const stateSchema = z.enum(['idle', 'busy', 'paused', 'draining', 'off']);

export const systemsViewSchema = z.object({
  systems: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      group: z.enum(systemGroups),
      state: stateSchema,
      /** Items of it that may run at one time. */
      slots: z.number(),
      instances: z.array(instanceSchema),
      held: heldSchema,
      queue: queueViewSchema,
      operations: z.array(
        z.object({
          id: z.string(),
          description: z.string(),
          runs: z.enum(['worker', 'engine', 'effects']),
          examples: z.array(z.object({ title: z.string(), data: z.unknown(), after: z.array(z.string()) })),
        }),
      ),
    }),
  ),
});
export type SystemsView = z.infer<typeof systemsViewSchema>;

export const statusViewSchema = z.object({
  state: z.enum(['idle', 'busy', 'stuck']),
  /** Items that are waiting, delayed or running. */
  outstanding: z.number(),
  dead: z.number(),
  /** What holds the work up, the longest first; times are seconds since 1970. */
  bottlenecks: z.array(
    z.object({
      system: z.string(),
      lane: z.literal('input'),
      since: z.number(),
      reason: z.enum(bottleneckReasons),
      waiting: z.number(),
      slots: z.number(),
      run_ms: z.number(),
      holds_up: z.array(z.string()),
    }),
  ),
  /** The share of finished items and traces that is kept at present. */
  kept_share: z.number(),
  settled_per_second: z.number(),
  commit_ms: z.number(),
  workers: z.object({ busy: z.number(), slots: z.number() }),
  /** Said where nothing can be stored at present. */
  store_failure: z.string().nullable(),
  systems: z.array(
    z.object({
      id: z.string(),
      state: stateSchema,
      waiting: z.number(),
      processing: z.number(),
      dead: z.number(),
      processed: z.number(),
      failed: z.number(),
      held: heldSchema,
    }),
  ),
});
export type StatusView = z.infer<typeof statusViewSchema>;

/** Operations that the program sends itself are not listed. `fill` puts a book's own data into the examples. */
export function systemsView(
  systems: readonly SystemDefinition[],
  figures: MachineFigures,
  fill: (data: unknown) => unknown,
): SystemsView {
  return {
    systems: systems.flatMap(({ id, title, group, operations }) => {
      const found = figures.systems.find(one => one.id === id);
      if (found === undefined) return [];
      const listed = Object.entries(operations).filter(([, contract]) => contract.internal !== true);
      return [
        {
          id,
          title,
          group,
          state: found.state,
          slots: found.slots,
          instances: found.instances.map(one => ({ ...one })),
          held: found.held,
          queue: queueView(found),
          operations: listed.map(([name, { description, runs, examples }]) => ({
            id: name,
            description,
            runs,
            examples: examples.map(({ title: what, data, after }) => ({
              title: what,
              data: fill(data),
              after: [...(after ?? [])],
            })),
          })),
        },
      ];
    }),
  };
}

/** Stuck: there is work, and nothing can be stored. */
export function statusView(figures: MachineFigures): StatusView {
  const busy = figures.outstanding > 0;
  return {
    state: figures.store_failure !== null ? 'stuck' : busy ? 'busy' : 'idle',
    outstanding: figures.outstanding,
    dead: figures.dead,
    bottlenecks: figures.bottlenecks.map(one => ({ ...one, holds_up: [...one.holds_up] })),
    kept_share: figures.kept_share,
    settled_per_second: figures.settled_per_second,
    commit_ms: figures.commit_ms,
    workers: { ...figures.workers },
    store_failure: figures.store_failure,
    systems: figures.systems.map(({ id, state, held, queue }) => ({
      id,
      state,
      waiting: queue.input_queue_size,
      processing: queue.processing_queue_size,
      dead: queue.error_queue_size,
      processed: queue.total_items_processed,
      failed: queue.total_errors,
      held,
    })),
  };
}

function queueView({ queue }: SystemFigures): z.infer<typeof queueViewSchema> {
  const window = (name: WindowName): z.infer<typeof windowSchema> => {
    const { wait_ms, run_ms, ...rest } = queue.windows[name];
    return { ...rest, wait_ms: { ...wait_ms }, run_ms: { ...run_ms } };
  };
  return { ...queue, windows: { '1m': window('1m'), '5m': window('5m'), '60m': window('60m') } };
}
