/** Requests about the machine: queues and their figures. */
import { z } from 'zod';
import { cancelSelectionSchema, controlActions, controlTargetSchema } from '../control.ts';
import type { Failure } from '../errors.ts';
import { mostSlots } from '../instance-limits.ts';
import { itemStates, outcomes, waitRules } from '../items.ts';
import { historySpans, systemStates } from '../statistics.ts';
import { systemGroups } from '../system.ts';
import { request } from './channel.ts';
import { historyPointSchema, machineFiguresSchema } from './figures.ts';

export const systemCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.enum(systemGroups),
  description: z.string(),
  /** Systems it sends to when a scene changes. */
  sendsTo: z.array(z.string()),
});
export type SystemCard = z.infer<typeof systemCardSchema>;

const failureSchema = z.custom<Failure>(value => typeof value === 'object' && value !== null && 'code' in value);
const id = z.number().int();

/** An item as the window lists it. Times are milliseconds since 1970. */
export const itemRowSchema = z.object({
  id,
  trace: id,
  source: z.string(),
  target: z.string(),
  operation: z.string(),
  state: z.enum(itemStates),
  priority: z.number().int(),
  attempts: z.number().int(),
  queuedAt: z.number(),
  /** Not before this time, where it still waits. */
  runAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  /** The interval at which it is sent again, in milliseconds; null where it is not. */
  everyMs: z.number().nullable(),
  /** Items that it waits for. */
  waitsFor: z.array(id),
  error: failureSchema.nullable(),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

/** One attempt of one item. */
export const hopSchema = z.object({
  item: id,
  system: z.string(),
  operation: z.string(),
  attempt: z.number().int(),
  queuedAt: z.number(),
  startedAt: z.number().nullable(),
  endedAt: z.number(),
  outcome: z.enum(outcomes),
});

/** A dead letter with all that is known of it; its data as JSON, set out over lines. */
export const deadLetterSchema = itemRowSchema.extend({ data: z.string(), hops: z.array(hopSchema) });
export type DeadLetterView = z.infer<typeof deadLetterSchema>;

const deadSelection = z.union([
  z.object({ kind: z.literal('ids'), ids: z.array(id).min(1).max(10_000) }),
  z.object({ kind: z.literal('system'), system: z.string() }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('matching'), text: z.string().min(1).max(200), system: z.string().min(1) }),
  z.object({ kind: z.literal('matching'), text: z.string().min(1).max(200) }),
]);

export const operationCardSchema = z.object({
  id: z.string(),
  description: z.string(),
  runs: z.enum(['worker', 'engine', 'effects']),
  /** The shape of its data as JSON Schema; null where it cannot be drawn as one. */
  input: z.record(z.string(), z.unknown()).nullable(),
  examples: z.array(
    z.object({
      title: z.string(),
      /** JSON, set out over lines, filled from the book read last. */
      data: z.string(),
      /** Operations of the same system that are run before it. */
      after: z.array(z.string()),
    }),
  ),
});
export type OperationCard = z.infer<typeof operationCardSchema>;

/** JSON as a person types it. */
const jsonText = z.string().max(1_000_000);

export const triedSchema = z.object({
  item: id,
  /** JSON, set out over lines; null where the item died, or has not ended yet. */
  output: z.string().nullable(),
  /** Why it died; null where it did not. */
  error: failureSchema.nullable(),
});
export type Tried = z.infer<typeof triedSchema>;

/** When, how often and behind what an item is to run; its bounds are those of the door. */
const sendTermsSchema = z.strictObject({
  priority: z.number().optional(),
  delayMs: z.number().optional(),
  everyMs: z.number().optional(),
  after: z.object({ items: z.array(id).max(1_000), rule: z.enum(waitRules) }).optional(),
  dedupeKey: z.string().max(200).optional(),
  dedupeWindowMs: z.number().optional(),
});
export type SendTerms = z.infer<typeof sendTermsSchema>;

export const machineRequests = {
  'machine.systems': request(z.undefined(), z.array(systemCardSchema)),
  'machine.figures': request(z.undefined(), machineFiguresSchema),
  /** Pauses, resumes or drains; answers with how each of the systems stands then. */
  'machine.control': request(
    z.object({ action: z.enum(controlActions), target: controlTargetSchema }),
    z.array(z.object({ id: z.string(), state: z.enum(systemStates) })),
  ),
  /** Adds an instance to a system; answers with its name. */
  'machine.addInstance': request(
    z.object({ system: z.string(), slots: z.number().int().min(1).max(mostSlots) }),
    z.object({ instance: z.string() }),
  ),
  /** Stops an instance; what it runs goes to the others. */
  'machine.stopInstance': request(
    z.object({ system: z.string(), instance: z.string().max(20) }),
    z.object({ instance: z.string() }),
  ),
  /** Cancels items that wait, are delayed or run. */
  'machine.cancel': request(
    z.object({ which: cancelSelectionSchema }),
    z.object({ cancelled: z.number().int().min(0) }),
  ),
  /** What passed through a system, or through all of them where it is null, oldest first. */
  'machine.history': request(
    z.object({ system: z.string().nullable(), span: z.enum(historySpans) }),
    z.array(historyPointSchema),
  ),
  /** Newest first. */
  'machine.items': request(
    z.object({
      system: z.string().optional(),
      state: z.enum(['outstanding', 'done', 'dead']).optional(),
      /** Stands in the operation, the source, the data where it is kept, or the error; or is the id. */
      text: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(500),
    }),
    z.array(itemRowSchema),
  ),
  /** The journey that an item belongs to. */
  'machine.trace': request(z.object({ id }), z.object({ trace: id, hops: z.array(hopSchema) })),
  'machine.dead': request(z.object({ id }), deadLetterSchema),
  /** Tries dead letters again; other data is for one letter alone, and checked there and then. */
  'machine.replay': request(
    z.object({ which: deadSelection, data: jsonText.optional() }),
    z.object({ replayed: z.number().int() }),
  ),
  'machine.discard': request(z.object({ which: deadSelection }), z.object({ discarded: z.number().int() })),
  'machine.operations': request(z.object({ system: z.string() }), z.array(operationCardSchema)),
  /** Sends an item through the queue and waits a while for its answer, unless it is not to run at once. */
  'machine.try': request(
    z.object({ system: z.string(), operation: z.string(), data: jsonText, terms: sendTermsSchema.optional() }),
    triedSchema,
  ),
} as const;
