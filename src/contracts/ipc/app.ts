/** Requests about the program itself: what it is, how it looks, where the reader was. */
import { z } from 'zod';
import { request } from './channel.ts';

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

/** How the Systems screen lists its systems. */
export const systemSortSchema = z.object({
  by: z.enum(['name', 'state', 'waiting', 'running', 'dead', 'time', 'oldest']),
  /** The largest first; names from Z to A. */
  down: z.boolean(),
});
export type SystemSort = z.infer<typeof systemSortSchema>;

export const placeSchema = z.object({
  screen: z.enum(['overview', 'reading', 'books', 'systems', 'health']),
  view: z.enum(['arc', 'cast', 'network', 'memory', 'feelings']),
  book: z.string().nullable(),
  scene: z.number().int().min(0),
  /** Null, or left out, where they stand in their groups. */
  sort: systemSortSchema.nullish(),
});
export type Place = z.infer<typeof placeSchema>;

/** A place that the desktop asks the page to show: a screen, and the system it is about. */
export const goToSchema = z.object({ screen: placeSchema.shape.screen, system: z.string().nullable() });
export type GoTo = z.infer<typeof goToSchema>;

export const appStateSchema = z.object({
  version: z.string(),
  electron: z.string(),
  /** An old Electron for trying out is running. */
  trial: z.boolean(),
  platform: z.string(),
  theme: themeSchema,
  place: placeSchema,
  /** Said once, where settings were damaged and the defaults are in use. */
  notice: z.string().nullable(),
});
export type AppState = z.infer<typeof appStateSchema>;

export const appRequests = {
  'app.state': request(z.undefined(), appStateSchema),
  'app.setTheme': request(themeSchema, z.null()),
  'app.setPlace': request(placeSchema, z.null()),
  /** Opens a link outside, only https and only from the list of known hosts; false where it was refused. */
  'app.openLink': request(z.string().max(2000), z.boolean()),
  /** A fault of the page, for the log: the kind of error and where it arose, never what it says. */
  'app.noteFault': request(z.string().max(8000), z.null()),
} as const;
