/** The shapes of what this system answers. */
import { z } from 'zod';
import { affectSchema, plutchikSchema, spanSchema } from '../../../contracts/book.ts';

/** Feelings of a stretch of text; `low` and `high` are the 90 % interval of the mean valence. */
export const feelingSchema = affectSchema.extend({ plutchik: plutchikSchema, low: z.number(), high: z.number() });

export const analysedSchema = spanSchema.extend({
  text: z.string(),
  /** The 28 everyday emotions of GoEmotions (Demszky et al. 2020), each from 0 to 1. */
  goemotions: z.record(z.string(), z.number()),
  goemotions_labels: z.array(z.string()),
  plutchik: plutchikSchema,
  plutchik_labels: z.array(z.string()),
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
});

export const analysisSchema = z.object({
  /** One for each sentence, or for each line where lines were asked for. */
  units: z.array(analysedSchema),
  /** Of all units together; null where there are no words. */
  whole: feelingSchema.nullable(),
});

/** A sentence that an answer rests on. Offsets are UTF-16 indices into the scene. */
export const passageSchema = spanSchema.extend({
  scene: z.number().int(),
  text: z.string(),
  /** The character says it, or it names them. */
  because: z.enum(['speaks', 'named']),
  plutchik: plutchikSchema,
  valence: z.number(),
});

export const responseSchema = z.object({
  character: z.string(),
  scene: z.number().int(),
  /** What the character says counts in full, what is said of them by half. Null where there is too little to go by. */
  feeling: feelingSchema.nullable(),
  /** How it differs from the rest of the scene; null without a feeling or a rest. */
  against_scene: z
    .object({ valence: z.number(), arousal: z.number(), dominance: z.number(), stronger: z.array(z.string()) })
    .nullable(),
  evidence: z.object({ spoken: z.number().int(), named: z.number().int(), words: z.number().int() }),
  /** Why there is no feeling, or null. */
  abstains: z.string().nullable(),
  /** The sentences that say most, strongest first. */
  passages: z.array(passageSchema),
});

export const characterSummarySchema = z.object({
  character: z.string(),
  /** Over all scenes; null where there is too little to go by. */
  feeling: feelingSchema.nullable(),
  evidence: z.object({ spoken: z.number().int(), named: z.number().int(), words: z.number().int() }),
  /** Scenes with enough evidence, in book order. */
  scenes: z.array(z.object({ scene: z.number().int(), ...feelingSchema.shape })),
  /** Scenes where the character appears with less. */
  scenes_unsure: z.number().int(),
});

const peakSchema = z.object({ scene: z.number().int(), value: z.number() });

export const bookSummarySchema = z.object({
  scenes: z.number().int(),
  scenes_read: z.number().int(),
  sentences: z.number().int(),
  /** Mean over the words read; null before anything is. */
  feeling: feelingSchema.nullable(),
  brightest: z.array(peakSchema),
  darkest: z.array(peakSchema),
  /** The scene where each emotion is strongest. */
  peaks: z.record(z.string(), peakSchema),
  /** Sentences that speak of each of Maslow's needs as met, and as lacking. */
  needs: z.record(z.string(), z.object({ met: z.number().int(), lacking: z.number().int() })),
});
