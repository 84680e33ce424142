/** The shapes that several of the dashboard's answers share. Times are milliseconds since 1970. */
import { z } from 'zod';
import { healthLevels, ruleIds } from '../../../contracts/health.ts';

export const levelSchema = z.enum(healthLevels);
export const stateSchema = z.enum(['idle', 'busy', 'paused', 'draining', 'off']);
export const windowNames = ['1m', '5m', '60m'] as const;
export type WindowName = (typeof windowNames)[number];

export const alertLineSchema = z.object({
  id: z.number().int(),
  /** Null for the whole machine. */
  system: z.string().nullable(),
  rule: z.enum(ruleIds),
  level: z.enum(['warning', 'critical']),
  opened_at: z.number(),
  cause: z.string(),
  cure: z.string(),
  acknowledged: z.boolean(),
});

export const overviewSchema = z.object({
  level: levelSchema,
  state: z.enum(['idle', 'busy', 'stuck']),
  outstanding: z.number().int(),
  dead: z.number().int(),
  settled_per_second: z.number(),
  commit_ms: z.number(),
  workers: z.object({ busy: z.number().int(), slots: z.number().int() }),
  systems: z.object({
    total: z.number().int(),
    idle: z.number().int(),
    busy: z.number().int(),
    paused: z.number().int(),
    draining: z.number().int(),
    off: z.number().int(),
  }),
  books: z.object({ total: z.number().int(), words: z.number().int(), missing: z.number().int() }),
  /** Systems by what they settled in the last five minutes, the busiest first; those that did nothing are left out. */
  busiest: z.array(z.object({ system: z.string(), per_second: z.number() })),
  open_alerts: z.number().int(),
});

export const healthAnswerSchema = z.object({
  level: levelSchema,
  since: z.number(),
  systems: z.array(z.object({ id: z.string(), level: levelSchema })),
  alerts: z.array(alertLineSchema),
});

export const componentSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: stateSchema,
  level: levelSchema,
  waiting: z.number().int(),
  processing: z.number().int(),
  dead: z.number().int(),
  processed: z.number().int(),
  failed: z.number().int(),
  /** Seconds that the oldest item that could run has waited. */
  oldest_s: z.number(),
  rules: z.array(
    z.object({
      rule: z.enum(ruleIds),
      level: levelSchema,
      value: z.number().nullable(),
      warning: z.number(),
      critical: z.number(),
      unit: z.string(),
    }),
  ),
  /** The newest dead letter, or null. */
  last_error: z.object({ item: z.number().int(), operation: z.string(), message: z.string() }).nullable(),
});

const percentilesSchema = z.object({ p50: z.number(), p95: z.number(), p99: z.number() });

export const performanceSchema = z.object({
  window: z.enum(windowNames),
  /** The slowest first, by their run time at p95; systems without an attempt in the window are left out. */
  systems: z.array(
    z.object({
      id: z.string(),
      in_per_second: z.number(),
      out_per_second: z.number(),
      attempts: z.number(),
      failures: z.number(),
      wait_ms: percentilesSchema,
      run_ms: percentilesSchema,
    }),
  ),
  idle: z.array(z.string()),
});

export const resourcesSchema = z.object({
  memory_bytes: z.number(),
  /** Cores' worth of processor time over the quarter of a second that was measured: 1 is one core, fully used. */
  cpu_cores: z.number(),
  cores: z.number().int(),
  uptime_s: z.number(),
  data_folder: z.string(),
  database_bytes: z.number(),
  folder_bytes: z.number(),
  disk_free_bytes: z.number(),
  disk_total_bytes: z.number(),
});

export const errorLogSchema = z.object({
  /** Newest first: dead letters and alerts. */
  entries: z.array(
    z.object({
      at: z.number(),
      kind: z.enum(['dead letter', 'alert']),
      system: z.string().nullable(),
      /** The item, or the alert. */
      id: z.number().int(),
      message: z.string(),
      advice: z.string(),
      open: z.boolean(),
    }),
  ),
});

export const reportSchema = z.object({
  from: z.number(),
  to: z.number(),
  systems: z.array(
    z.object({
      id: z.string(),
      settled: z.number(),
      most_waiting: z.number(),
      /** Minutes whose worst second was a warning, or critical. */
      warning_minutes: z.number().int(),
      critical_minutes: z.number().int(),
      dead: z.number().int(),
    }),
  ),
  /** The same in words, as Markdown. */
  text: z.string(),
});

export const checkSchema = z.object({
  ok: z.boolean(),
  level: levelSchema,
  checks: z.array(z.object({ check: z.string(), ok: z.boolean(), said: z.string() })),
});
