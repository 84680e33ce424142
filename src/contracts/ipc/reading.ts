/** Requests about what was read: the outline, the page, the arc, the cast. */
import { z } from 'zod';
import {
  arcSchema,
  castSchema,
  characterPassagesSchema,
  outlineSchema,
  scenePageSchema,
  speechSchema,
} from '../book.ts';
import { networkSchema, pairCourseSchema, profileSchema } from '../relations.ts';
import { grades, memoryKinds, memoryPageSchema, memorySchema } from '../memory.ts';
import { bookMeterSchema } from '../meter.ts';
import { wheelSchema } from '../wheel.ts';
import { request } from './channel.ts';

const book = z.string().min(1);

export const readingRequests = {
  /** Of one scene, or of the whole book where `scene` is null; null where it is not read yet. */
  'reading.wheel': request(z.object({ book, scene: z.number().int().min(0).nullable() }), wheelSchema.nullable()),
  'reading.meter': request(z.object({ book }), bookMeterSchema.nullable()),
  'reading.outline': request(z.object({ book }), outlineSchema),
  'reading.scene': request(z.object({ book, position: z.number().int().min(0) }), scenePageSchema),
  'reading.arc': request(z.object({ book }), arcSchema),
  /** How much of the book is spoken; null where nobody reads for it. */
  'reading.speech': request(z.object({ book }), speechSchema.nullable()),
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
  /** What somebody remembers by a scene; `words` searches, a kind of null stands for all. */
  'reading.memories': request(
    z.object({
      book,
      key: z.string().min(1),
      scene: z.number().int().min(0),
      kind: z.enum(memoryKinds).nullable(),
      words: z.string().max(400),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    memoryPageSchema,
  ),
  /** Adds a memory of the writer's own; a scene of null is before the book. */
  'reading.addMemory': request(
    z.object({
      book,
      character: z.string().min(1),
      text: z.string().max(4000),
      kind: z.enum(memoryKinds),
      grade: z.enum(grades),
      scene: z.number().int().min(0).nullable(),
    }),
    memorySchema,
  ),
  /** Removes memories that the writer added. */
  'reading.forgetMemory': request(
    z.object({ book, character: z.string().min(1), ids: z.array(z.string()).min(1).max(200) }),
    z.object({ removed: z.number().int() }),
  ),
} as const;
