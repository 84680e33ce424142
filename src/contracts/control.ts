/** What people may do to queues: hold them, let them go, empty them, take items out. */
import { z } from 'zod';

export const controlActions = ['pause', 'resume', 'drain'] as const;
/**
 * `pause`: nothing new begins, what runs ends, the door stays open. `drain`: the door refuses senders outside, what is
 * there is done, and once it is empty the system is paused. `resume` ends both.
 */
export type ControlAction = (typeof controlActions)[number];

export const controlTargetSchema = z.union([
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('system'), system: z.string().min(1) }),
]);
export type ControlTarget = Readonly<z.infer<typeof controlTargetSchema>>;

/** Which outstanding items are to be cancelled: those that wait, are delayed or run. */
export const cancelSelectionSchema = z.union([
  z.object({ kind: z.literal('ids'), ids: z.array(z.number().int().positive()).min(1).max(10_000) }),
  z.object({ kind: z.literal('system'), system: z.string().min(1) }),
  z.object({ kind: z.literal('all') }),
]);
export type CancelSelection =
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | { readonly kind: 'system'; readonly system: string }
  | { readonly kind: 'all' };

/** How a system is held; one that is not held has none. Kept in the database. */
export type ControlMode = 'paused' | 'draining';
