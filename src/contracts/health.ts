/** How the machine feels: rules with thresholds, levels, alerts, and the samples they rest on. */
import { z } from 'zod';

export { isSilent, wholeMachine } from './alerts.ts';

export const healthLevels = ['healthy', 'warning', 'critical'] as const;
export type HealthLevel = (typeof healthLevels)[number];

export const systemRuleIds = [
  'depth',
  'dead_letters',
  'oldest_age',
  'failure_rate',
  'slow',
  'stalled',
  'held',
] as const;
/** Rules of the whole machine; their `system` is null. */
export const machineRuleIds = ['store', 'disk', 'manuscript'] as const;
export const ruleIds = [...systemRuleIds, ...machineRuleIds] as const;
export type SystemRuleId = (typeof systemRuleIds)[number];
export type MachineRuleId = (typeof machineRuleIds)[number];
export type RuleId = (typeof ruleIds)[number];

export const thresholdsSchema = z.object({
  /** In the rule's own unit. */
  warning: z.number(),
  critical: z.number(),
  /** Seconds that a worse level must hold before it counts. */
  riseS: z.number(),
  /** Seconds that a better one must hold. */
  fallS: z.number(),
});
export type RuleThresholds = z.infer<typeof thresholdsSchema>;

const levelSchema = z.enum(healthLevels);

export const ruleViewSchema = thresholdsSchema.extend({
  /** Null for the whole machine. */
  system: z.string().nullable(),
  rule: z.enum(ruleIds),
  /** Such as `items`, `s`, `%`, `times`, `MB`, `books`. */
  unit: z.string(),
  title: z.string(),
  /** What was measured last; null where there is nothing to measure. */
  value: z.number().nullable(),
  level: levelSchema,
  /** The writer has set these thresholds. */
  custom: z.boolean(),
});
export type RuleView = z.infer<typeof ruleViewSchema>;

/** A change of level that someone is told about. Times are milliseconds since 1970. */
export const alertSchema = z.object({
  id: z.number().int(),
  system: z.string().nullable(),
  rule: z.enum(ruleIds),
  level: z.enum(['warning', 'critical']),
  openedAt: z.number(),
  resolvedAt: z.number().nullable(),
  acknowledgedAt: z.number().nullable(),
  /** Silent until then; it speaks again where it gets worse before. */
  snoozedUntil: z.number().nullable(),
  /** What is wrong, with its figures, in a sentence. */
  cause: z.string(),
  /** What to do about it. */
  cure: z.string(),
  value: z.number(),
  /** The threshold that was passed. */
  threshold: z.number(),
  unit: z.string(),
});
export type Alert = z.infer<typeof alertSchema>;

export const healthViewSchema = z.object({
  /** The worst level of any rule; acknowledged and snoozed alerts count. */
  level: levelSchema,
  /** Since when, in milliseconds since 1970. */
  since: z.number(),
  systems: z.array(z.object({ id: z.string(), level: levelSchema })),
  /** Worst first, then newest. */
  open: z.array(alertSchema),
});
export type HealthView = z.infer<typeof healthViewSchema>;

const spreadSchema = z.object({ min: z.number(), mean: z.number(), max: z.number() });
export type Spread = z.infer<typeof spreadSchema>;

/** A system over a second, or over a minute of seconds; of the whole machine where it is so asked. */
export const healthSampleSchema = z.object({
  /** When it begins, in milliseconds since 1970. */
  at: z.number(),
  /** Samples in it: 1 for a second, up to 60 for a minute. */
  count: z.number().int(),
  /** The worst in it. */
  level: levelSchema,
  /** Items that wait. */
  depth: spreadSchema,
  /** Dead letters at the end of it. */
  dead: z.number(),
  /** Settlements a second. */
  settled: z.number(),
  /** Milliseconds; null where nothing ran. */
  p95: z.number().nullable(),
  /** The worst value of each rule that had one. */
  worst: z.partialRecord(z.enum(ruleIds), z.number()),
});
export type HealthSample = z.infer<typeof healthSampleSchema>;

export const alertTransitions = ['opened', 'raised', 'lowered', 'resolved', 'woken'] as const;
/** `woken`: its snooze has ended, and it is still so. */
export type AlertTransition = (typeof alertTransitions)[number];

export interface AlertChange {
  readonly alert: Alert;
  readonly transition: AlertTransition;
}

/**
 * What changed in one look at the machine, all of it together. Without changes: the words of an open alert are
 * others, or a person acknowledged, snoozed or set something.
 */
export interface HealthEvent {
  readonly kind: 'alerts';
  readonly changes: readonly AlertChange[];
}

export interface AlertFilter {
  /** Only open ones, or only resolved ones. Default: both. */
  readonly open?: boolean;
  /** Only those of this system. Default: all, those of the whole machine too. */
  readonly system?: string;
  readonly limit: number;
}

/** How health keeps watch in this run. Milliseconds since 1970. */
export interface Watch {
  readonly since: number;
  /** When the last sample was taken; null before the first. */
  readonly sampledAt: number | null;
}

/** What the engine lets hosts and systems see and say of its health. */
export interface Health {
  view(): HealthView;
  /** Takes a sample now, the disk and the manuscripts included. */
  look(): Promise<HealthView>;
  /** Newest first. */
  alerts(filter: AlertFilter): Promise<readonly Alert[]>;
  /** Ends a snooze. Rejects with `no-such-alert`, also where it is resolved. */
  acknowledge(id: number): Promise<Alert>;
  /** Until a time in milliseconds since 1970; an acknowledgement is taken back. Rejects with `no-such-alert`, or `invalid-data` where it is past. */
  snooze(id: number, until: number): Promise<Alert>;
  /** Every rule there is where the system is null; `machine` names those of the whole machine. */
  rules(system: string | null): readonly RuleView[];
  /**
   * Sets the thresholds of a rule, or takes them back where they are null; the whole machine's where the system is
   * null. Rejects with `invalid-data`, and says why; the old ones stay.
   */
  setRule(system: string | null, rule: RuleId, thresholds: RuleThresholds | null): Promise<RuleView>;
  /**
   * How often a rule with these thresholds would have spoken over the last day, and on how many minutes that rests;
   * the whole machine's where the system is null. Rejects as `setRule` does.
   */
  rehearse(
    system: string | null,
    rule: RuleId,
    thresholds: RuleThresholds,
  ): Promise<{ readonly times: number; readonly minutes: number }>;
  /** Minutes of the last day, or seconds where all of the time is in memory; oldest first. */
  history(system: string, from: number, to: number): Promise<readonly HealthSample[]>;
  /** After a sleep of the computer: what must hold for a time begins anew. */
  resetClocks(): void;
}
