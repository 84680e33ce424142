/** Health as commands print it. */
import { z } from 'zod';
import { type Alert, alertSchema, healthLevels, type HealthView, type RuleView, wholeMachine } from '../health.ts';

/** Times are milliseconds since 1970. `system` is null for the whole machine. */
export const alertViewSchema = alertSchema
  .omit({ openedAt: true, resolvedAt: true, acknowledgedAt: true, snoozedUntil: true })
  .extend({
    opened_at: z.number(),
    resolved_at: z.number().nullable(),
    acknowledged_at: z.number().nullable(),
    snoozed_until: z.number().nullable(),
  });
export type AlertView = z.infer<typeof alertViewSchema>;

export const healthReportSchema = z.object({
  level: z.enum(healthLevels),
  since: z.number(),
  systems: z.array(z.object({ id: z.string(), level: z.enum(healthLevels) })),
  /** The open ones, worst first. */
  alerts: z.array(alertViewSchema),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

export function alertView({ openedAt, resolvedAt, acknowledgedAt, snoozedUntil, ...alert }: Alert): AlertView {
  return {
    ...alert,
    opened_at: openedAt,
    resolved_at: resolvedAt,
    acknowledged_at: acknowledgedAt,
    snoozed_until: snoozedUntil,
  };
}

export function healthReport({ open, ...view }: HealthView): HealthReport {
  return { ...view, alerts: open.map(alertView) };
}

/** Rules with the names of the command line; the whole machine is called `machine`. */
export function rulesReport(rules: readonly RuleView[]) {
  return {
    rules: rules.map(({ system, riseS, fallS, ...rule }) => ({
      ...rule,
      system: system ?? wholeMachine,
      rise_s: riseS,
      fall_s: fallS,
    })),
  };
}
