/** Items as commands print them. */
import { z } from 'zod';
import type { Failure } from '../errors.ts';
import { type Hop, type ItemView, itemStates, outcomes } from '../items.ts';

/** What went wrong, as every command prints it. */
export const errorViewSchema = z.object({ code: z.string(), message: z.string(), advice: z.string() });
export type ErrorView = z.infer<typeof errorViewSchema>;

export const itemsViewSchema = z.object({
  items: z.array(
    z.object({
      id: z.number().int(),
      trace: z.number().int(),
      source: z.string(),
      target: z.string(),
      operation: z.string(),
      state: z.enum(itemStates),
      priority: z.number().int(),
      attempts: z.number().int(),
      /** It is sent again at this interval, in milliseconds; null where it is not. */
      every_ms: z.number().nullable(),
      /** Items that it waits for. */
      waits_for: z.array(z.number().int()),
      error: errorViewSchema.nullable(),
    }),
  ),
});
export type ItemsView = z.infer<typeof itemsViewSchema>;

/** Times are milliseconds since 1970. */
export const traceViewSchema = z.object({
  trace: z.number().int(),
  hops: z.array(
    z.object({
      item: z.number().int(),
      system: z.string(),
      operation: z.string(),
      attempt: z.number().int(),
      queued_at: z.number(),
      started_at: z.number().nullable(),
      ended_at: z.number(),
      outcome: z.enum(outcomes),
    }),
  ),
});
export type TraceView = z.infer<typeof traceViewSchema>;

/** Its cause is told too where that says more: that a file is not there, in the system's words, says nothing new. */
export function errorView({ code, message, advice, cause }: Failure): ErrorView {
  const isTold = cause === undefined || message.includes(cause) || cause.startsWith('ENOENT:');
  return { code, message: isTold ? message : `${message} (${cause})`, advice };
}

/** What runs at this moment is only known to the engine, which is asked by id. */
export function itemsView(items: readonly ItemView[], isProcessing: (id: number) => boolean): ItemsView {
  return {
    items: items.map(
      ({ id, trace, source, target, operation, state, priority, attempts, everyMs, waitsFor, error }) => ({
        id,
        trace,
        source,
        target,
        operation,
        state: isProcessing(id) ? 'processing' : state,
        priority,
        attempts,
        every_ms: everyMs,
        waits_for: [...waitsFor],
        error: error === null ? null : errorView(error),
      }),
    ),
  };
}

export function traceView(trace: number, hops: readonly Hop[]): TraceView {
  return {
    trace,
    hops: hops.map(({ item, system, operation, attempt, queuedAt, startedAt, endedAt, outcome }) => ({
      item,
      system,
      operation,
      attempt,
      queued_at: queuedAt,
      started_at: startedAt,
      ended_at: endedAt,
      outcome,
    })),
  };
}
