/** The meter of a book between two poles, as it is shown. */
import { z } from 'zod';
import { spanSchema } from './book.ts';

const level = z.number().min(0).max(1);
export const poleSchema = z.enum(['low', 'high']);
export type Pole = z.infer<typeof poleSchema>;

/** A sentence with the words of a pole in it; offsets are UTF-16 indices into the scene. */
export const meterPassageSchema = spanSchema.extend({
  scene: z.number().int(),
  text: z.string(),
  words: z.array(z.string()),
});

export const bookReleaseSchema = z.object({
  scene: z.number().int(),
  pole: poleSchema,
  name: z.string(),
  /** Where the dial stood when it was released. */
  peak: level,
  passages: z.array(meterPassageSchema),
});

export const bookMeterSchema = z.object({
  book: z.string(),
  poles: z.object({ low: z.string(), high: z.string() }),
  release_at: z.number(),
  /** After each scene, what it was before a release there; null where it is not read yet. */
  points: z.array(
    z.object({ level, peak: level, state: z.string(), low: z.number().int(), high: z.number().int() }).nullable(),
  ),
  releases: z.array(bookReleaseSchema),
  /** At the end of what is read. */
  level,
  state: z.string(),
});
export type BookMeter = z.infer<typeof bookMeterSchema>;
