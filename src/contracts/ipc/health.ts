/** Requests about health: levels, alerts, rules and the day behind them. */
import { z } from 'zod';
import {
  alertSchema,
  healthSampleSchema,
  healthViewSchema,
  ruleIds,
  ruleViewSchema,
  thresholdsSchema,
} from '../health.ts';
import { request } from './channel.ts';

const system = z.string().min(1).nullable();
const rule = z.enum(ruleIds);

export const healthRequests = {
  'health.view': request(z.undefined(), healthViewSchema),
  /** Newest first. */
  'health.alerts': request(
    z.object({ open: z.boolean().optional(), limit: z.number().int().min(1).max(500) }),
    z.array(alertSchema),
  ),
  'health.acknowledge': request(z.object({ id: z.number().int() }), alertSchema),
  'health.snooze': request(z.object({ id: z.number().int(), until: z.number() }), alertSchema),
  /** Every rule there is where the system is null. */
  'health.rules': request(z.object({ system }), z.array(ruleViewSchema)),
  /** Thresholds of null are the usual ones again. */
  'health.setRule': request(z.object({ system, rule, thresholds: thresholdsSchema.nullable() }), ruleViewSchema),
  'health.rehearse': request(
    z.object({ system, rule, thresholds: thresholdsSchema }),
    z.object({ times: z.number().int(), minutes: z.number().int() }),
  ),
  'health.history': request(
    z.object({ system: z.string().min(1), from: z.number(), to: z.number() }),
    z.array(healthSampleSchema),
  ),
} as const;
