/** Requests about what was read: the outline, the page, the arc, the cast. */
import { z } from 'zod';
import { arcSchema, castSchema, characterPassagesSchema, outlineSchema, scenePageSchema } from '../book.ts';
import { networkSchema, pairCourseSchema, profileSchema } from '../relations.ts';
import { request } from './channel.ts';

const book = z.string().min(1);

export const readingRequests = {
  'reading.outline': request(z.object({ book }), outlineSchema),
  'reading.scene': request(z.object({ book, position: z.number().int().min(0) }), scenePageSchema),
  'reading.arc': request(z.object({ book }), arcSchema),
  'reading.cast': request(z.object({ book }), castSchema),
  'reading.character': request(
    z.object({
      book,
      key: z.string().min(1),
      kind: z.enum(['quotations', 'mentions']),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    characterPassagesSchema,
  ),
  /** The weightiest people of the network, and the pairs among them. */
  'reading.network': request(z.object({ book, limit: z.number().int().min(1).max(1000) }), networkSchema),
  /** A pair along the book, and every line that passes between the two. */
  'reading.pair': request(z.object({ book, one: z.string().min(1), other: z.string().min(1) }), pairCourseSchema),
  /** How somebody speaks. */
  'reading.voice': request(z.object({ book, key: z.string().min(1) }), profileSchema),
} as const;
