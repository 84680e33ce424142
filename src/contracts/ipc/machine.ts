/** Requests about the machine: queues and their figures. */
import { z } from 'zod';
import type { MachineFigures } from '../statistics.ts';
import { systemGroups } from '../system.ts';
import { request } from './channel.ts';

export const systemCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.enum(systemGroups),
  description: z.string(),
  /** Systems it sends to when a scene changes. */
  sendsTo: z.array(z.string()),
});
export type SystemCard = z.infer<typeof systemCardSchema>;

export const machineRequests = {
  'machine.systems': request(z.undefined(), z.array(systemCardSchema)),
  'machine.figures': request(
    z.undefined(),
    z.custom<MachineFigures>(value => typeof value === 'object' && value !== null),
  ),
} as const;
