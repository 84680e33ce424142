/** The shapes of what this system is asked and answers. */
import { z } from 'zod';
import { affectSchema, spanSchema } from '../../../contracts/book.ts';
import {
  cancelledSchema,
  dyadKinds,
  dyadSchema,
  emotionSchema,
  positionSchema,
  rings,
  wheelSchema,
} from '../../../contracts/wheel.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import { feelingNames } from './feelings.ts';

export const project = z.string().min(1);
export const scene = z.number().int().min(0);
export const level = z.number().min(0).max(1);
export const needSchema = z.enum(needs);

/** One of the 24 names of emotions or the 24 of dyads, capitals aside. */
export const feelingSchema = z.string().trim().toLowerCase().pipe(z.enum(feelingNames));

export const weightedSchema = z.object({
  feeling: feelingSchema,
  /** Counts only beside the others; 1 unless told. */
  weight: z.number().positive().max(1e6).default(1),
  /** Of its strongest part; the strength of its name unless told. */
  intensity: level.optional(),
});
export const weightedListSchema = z.array(weightedSchema).min(1).max(48);

/** A scene, or a passage of it between two UTF-16 indices. */
export const stretchSchema = z
  .object({
    project,
    scene: scene.optional(),
    passage: spanSchema.refine(({ start, end }) => start < end, 'A passage ends after its start.').optional(),
  })
  .refine(({ scene: of, passage }) => of !== undefined || passage === undefined, 'A passage is of a scene.');

export const padSchema = affectSchema.extend({ covered: level });

export const blendSchema = z.object({
  /** What is left, in one word; null where all cancels, or where there is too little text to name it. */
  name: z.string().nullable(),
  position: positionSchema,
  emotions: z.array(
    z.object({
      emotion: emotionSchema,
      name: z.string(),
      ring: z.enum(rings).nullable(),
      level,
      /** After opposites cancelled. */
      left: level,
    }),
  ),
  dyads: z.array(dyadSchema),
  cancelled: z.array(cancelledSchema),
  /** How it would be rated, from 1 to 5; null where too much of it has no published figures. */
  pad: padSchema.nullable(),
});

const sequenceSchema = z.object({ event: z.string(), thought: z.string(), action: z.string(), serves: z.string() });

export const realisticSchema = z.object({
  blend: blendSchema,
  /** Null where it holds together; else why it does not. */
  conflict: z.string().nullable(),
  /** What happens, is thought and is done, for each emotion that is left, the strongest first. */
  behind: z.array(sequenceSchema.extend({ emotion: emotionSchema, left: level })),
  /** What it cannot be felt together with. */
  excludes: z.array(emotionSchema),
});

export const combinationSchema = z.object({
  with: emotionSchema,
  name: z.string(),
  kind: z.enum(dyadKinds),
  /** Where a book was asked about: its scenes in which both parts are above their own mean, and the strongest of them. */
  in_book: z.object({ scenes: z.number().int(), strongest: scene.nullable() }).nullable(),
});

export const nearestSchema = z.object({ name: z.string(), kind: z.enum(['emotion', 'dyad']), distance: z.number() });

export const needAnswerSchema = z.object({
  need: needSchema,
  met: z.number(),
  lacking: z.number(),
  /** The mean of a Beta distribution that starts undecided, and its 90 % interval. */
  level,
  low: level,
  high: level,
  state: z.enum(['met', 'lacking', 'open']),
  passages: z.array(spanSchema.extend({ scene, text: z.string(), side: z.enum(['met', 'lacking']) })),
});

export const nameViewSchema = z.object({
  of: z.literal('name'),
  blend: blendSchema,
  kind: z.enum(['emotion', 'dyad']),
  parts: z.array(
    z.object({
      emotion: emotionSchema,
      opposite: emotionSchema,
      rings: z.array(z.string()).length(3),
      behind: sequenceSchema,
    }),
  ),
});
export const textViewSchema = z.object({ of: z.literal('text'), wheel: wheelSchema, blend: blendSchema });
