/** The shapes of what this system is asked and answers. Scenes are named by their place in the book, from 0. */
import { z } from 'zod';
import { affectSchema, plutchikSchema } from '../../../contracts/book.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';

export const project = z.string().min(1);
export const position = z.number().int().min(0);
export const emotionSchema = z.enum(plutchik);
export const needSchema = z.enum(needs);
export const level = z.number().min(0).max(1);

/** What the text of a scene feels like. */
export const feltSchema = affectSchema.extend({ scene: position, plutchik: plutchikSchema });

/** Whether a level follows from the text or was set by a person. */
export const sourceSchema = z.enum(['text', 'set']);
export const carriedSchema = z.object({ level, from: sourceSchema });
export const carriedEmotionsSchema = z.record(emotionSchema, carriedSchema);
export const carriedNeedsSchema = z.record(needSchema, carriedSchema.extend({ evidence: z.number() }));

/** A level that somebody set; null gave it back to the text. */
export const settingSchema = z.object({
  entry: z.number().int(),
  /** The scene it is of, or null where it is of the present end of the book. */
  scene: position.nullable(),
  name: z.union([emotionSchema, needSchema]),
  level: level.nullable(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

export const changeSchema = z.object({
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
  distance: z.number(),
  /** The valence differs by more than chance among the sentences explains, at 10 %. */
  sure: z.boolean(),
});

const pair = { project, from: position, to: position };

export const transitionInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('context_switch'), ...pair }),
  z.object({ action: z.literal('smooth_transition'), ...pair, steps: z.number().int().min(1).max(12).optional() }),
  z.object({ action: z.literal('suggest_transition'), project, scene: position }),
]);

const betweenSchema = {
  from: feltSchema,
  to: feltSchema,
  distance: z.number(),
  /** The median distance between neighbouring scenes of this book; null before two of them are read. */
  usual: z.number().nullable(),
  times_usual: z.number().nullable(),
};

export const transitionOutput = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('context_switch'),
    ...betweenSchema,
    change: changeSchema,
    plutchik: z.record(emotionSchema, z.number()),
    rises: z.array(emotionSchema),
    falls: z.array(emotionSchema),
  }),
  z.object({
    action: z.literal('smooth_transition'),
    ...betweenSchema,
    /** Scenes in between with which no step would be longer than usual; null where that is not known. */
    needed: z.number().int().nullable(),
    /** What the scenes in between would have to feel like. */
    steps: z.array(affectSchema.extend({ plutchik: plutchikSchema })),
  }),
  z.object({
    action: z.literal('suggest_transition'),
    scene: position,
    /** The largest mean rise first; the share of the scenes it rests on after which the emotion rose. */
    next: z.array(z.object({ emotion: emotionSchema, change: z.number(), rose: level })),
    valence: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
    /** The scenes of this book that feel most like this one, nearest first, and what followed each. */
    rests_on: z.array(z.object({ scene: position, distance: z.number(), change_of_valence: z.number() })),
    abstains: z.string().nullable(),
  }),
]);

export const contextInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('detect_change'), project }),
  z.object({ action: z.literal('update_psychological'), project, scene: position }),
]);

export const contextOutput = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('detect_change'),
    jumps: z.array(changeSchema.extend({ scene: position, times_usual: z.number().nullable() })),
    stalls: z.array(z.object({ from: position, to: position, words: z.number().int() })),
    usual: z.number().nullable(),
    scenes_read: z.number().int(),
  }),
  z.object({
    action: z.literal('update_psychological'),
    scene: position,
    /** What this scene does to what is carried: before it, after it. */
    plutchik: z.record(emotionSchema, z.object({ before: level, after: level })),
    maslow: z.record(needSchema, z.object({ before: level, after: level, evidence: z.number() })),
    /** Emotions and needs that it moves, the furthest first. */
    moved: z.array(z.object({ name: z.union([emotionSchema, needSchema]), by: z.number() })),
  }),
]);

export const queryInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('current_state'), project, scene: position.optional() }),
  z.object({
    action: z.literal('emotion_history'),
    project,
    from: position.optional(),
    /** Scenes at most; 100 unless told. */
    limit: z.number().int().min(1).max(400).optional(),
  }),
  z.object({ action: z.literal('psychological_readiness'), project, scene: position.optional() }),
]);

export const queryOutput = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('current_state'),
    scene: position,
    felt: feltSchema.nullable(),
    plutchik: carriedEmotionsSchema,
    maslow: carriedNeedsSchema,
    strongest: z.array(emotionSchema),
    settings: z.array(settingSchema),
  }),
  z.object({
    action: z.literal('emotion_history'),
    points: z.array(
      z.object({
        scene: position,
        plutchik: plutchikSchema,
        change: changeSchema.nullable(),
        jump: z.boolean(),
      }),
    ),
    /** Where the next answer would go on, or null at the end of what is read. */
    next: position.nullable(),
    settings: z.array(settingSchema),
  }),
  z.object({
    action: z.literal('psychological_readiness'),
    scene: position,
    needs: z.array(
      z.object({
        need: needSchema,
        level,
        evidence: z.number(),
        from: sourceSchema,
        state: z.enum(['met', 'lacking', 'open']),
      }),
    ),
    /** The lowest need that lacks; null where none is known to. */
    pressing: needSchema.nullable(),
    /** The lowest need that is not met, where all below it are; null where nothing can be said. */
    ready_for: needSchema.nullable(),
    abstains: z.string().nullable(),
  }),
]);

const settable = level.nullable();

export const updateInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plutchik'),
    project,
    scene: position.optional(),
    levels: z.partialRecord(emotionSchema, settable),
  }),
  z.object({
    kind: z.literal('maslow'),
    project,
    scene: position.optional(),
    levels: z.partialRecord(needSchema, settable),
  }),
]);

export const updateOutput = z.object({ entry: z.number().int(), settings: z.array(settingSchema) });

export const generationInput = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('realistic_response'),
    project,
    scene: position.optional(),
    /** How strong each emotion of what happens is; the others only fade. */
    event: z.partialRecord(emotionSchema, level),
    /** How long it lasts on the page; 300 unless told. */
    words: z.number().int().min(1).max(20_000).optional(),
  }),
  z.object({ action: z.literal('appropriate_emotions'), project, scene: position.optional() }),
]);

export const generationOutput = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('realistic_response'),
    scene: position,
    emotions: z.array(
      z.object({
        emotion: emotionSchema,
        before: level,
        from: sourceSchema,
        after: level,
        /** Words after which what the event added is down to half. */
        half_life: z.number().int(),
      }),
    ),
    strongest: z.array(emotionSchema),
  }),
  z.object({
    action: z.literal('appropriate_emotions'),
    scene: position,
    /** What scenes like this one hold: mean, range of the middle eight tenths, difference from the whole book. */
    emotions: z.array(
      z.object({ emotion: emotionSchema, mean: level, low: level, high: level, against_book: z.number() }),
    ),
    rests_on: z.array(z.object({ scene: position, distance: z.number() })),
    abstains: z.string().nullable(),
  }),
]);
