/** Plutchik's wheel (Plutchik 1980, 1991, 2001): its names, and the wheel of a scene or a book as it is shown. */
import { z } from 'zod';
import { spanSchema } from './book.ts';
import { plutchik, type Plutchik } from './emotions.ts';

/** The three intensities, from the outside of the wheel to its middle. */
export const rings = ['mild', 'basic', 'intense'] as const;
export type Ring = (typeof rings)[number];

/** The names of each emotion in its three intensities, mild, basic, intense. */
export const ringNames: Readonly<Record<Plutchik, readonly [string, string, string]>> = {
  joy: ['serenity', 'joy', 'ecstasy'],
  trust: ['acceptance', 'trust', 'admiration'],
  fear: ['apprehension', 'fear', 'terror'],
  surprise: ['distraction', 'surprise', 'amazement'],
  sadness: ['pensiveness', 'sadness', 'grief'],
  disgust: ['boredom', 'disgust', 'loathing'],
  anger: ['annoyance', 'anger', 'rage'],
  anticipation: ['interest', 'anticipation', 'vigilance'],
};

/** Petals that lie one, two or three steps apart make primary, secondary and tertiary dyads. */
export const dyadKinds = ['primary', 'secondary', 'tertiary'] as const;
export type DyadKind = (typeof dyadKinds)[number];

export interface Dyad {
  readonly name: string;
  readonly kind: DyadKind;
  readonly parts: readonly [Plutchik, Plutchik];
}

const dyadNames: Readonly<Record<DyadKind, readonly string[]>> = {
  primary: ['love', 'submission', 'awe', 'disapproval', 'remorse', 'contempt', 'aggressiveness', 'optimism'],
  secondary: ['guilt', 'curiosity', 'despair', 'unbelief', 'envy', 'cynicism', 'pride', 'hope'],
  tertiary: ['delight', 'sentimentality', 'shame', 'outrage', 'pessimism', 'morbidness', 'dominance', 'anxiety'],
};

/** The 24 dyads: each list starts at joy and goes once round the wheel. */
export const dyads: readonly Dyad[] = dyadKinds.flatMap((kind, steps) =>
  plutchik.map((first, at): Dyad => {
    const second = plutchik[(at + steps + 1) % plutchik.length] ?? first;
    return { name: dyadNames[kind][at] ?? '', kind, parts: [first, second] };
  }),
);

/** The emotion across the wheel. */
export function oppositeOf(emotion: Plutchik): Plutchik {
  return plutchik[(plutchik.indexOf(emotion) + 4) % plutchik.length] ?? emotion;
}

/** Which third of the way from nothing to the strongest a level lies in; null for nothing. */
export function ringOf(level: number): Ring | null {
  if (level <= 0) return null;
  return level < 1 / 3 ? 'mild' : level < 2 / 3 ? 'basic' : 'intense';
}

/** The name of an emotion at a level; that of the emotion itself where there is none of it. */
export function nameAt(emotion: Plutchik, level: number): string {
  const ring = ringOf(level);
  return ring === null ? emotion : (ringNames[emotion][rings.indexOf(ring)] ?? emotion);
}

const unit = z.number().min(0).max(1);
export const emotionSchema = z.enum(plutchik);

export const dyadSchema = z.object({
  name: z.string(),
  kind: z.enum(dyadKinds),
  parts: z.tuple([emotionSchema, emotionSchema]),
  /** The level of its weaker part, from 0 to 1. */
  degree: unit,
  /** The weaker part by the stronger. */
  balance: unit,
});

export const positionSchema = z.object({
  /** Degrees clockwise from joy at the top; null in the middle. */
  angle: z.number().min(0).lt(360).nullable(),
  /** From 0 in the middle to 1 at the rim. */
  radius: unit,
});

export const cancelledSchema = z.object({ between: z.tuple([emotionSchema, emotionSchema]), amount: unit });

/** A sentence an emotion rests on; offsets are UTF-16 indices into the scene. */
export const wheelPassageSchema = spanSchema.extend({ scene: z.number().int(), text: z.string(), score: unit });

/** The wheel of one scene, or of the whole book where `scene` is null. */
export const wheelSchema = z.object({
  book: z.string(),
  scene: z.number().int().nullable(),
  emotions: z.array(
    z.object({
      emotion: emotionSchema,
      name: z.string(),
      ring: z.enum(rings).nullable(),
      /** Of the strongest tenth of the sentences. */
      level: unit,
      /** Of all sentences. */
      mean: unit,
      /** The share of the book's scenes in which it is weaker; null for the whole book. */
      rank: unit.nullable(),
      passages: z.array(wheelPassageSchema),
    }),
  ),
  position: positionSchema,
  dyads: z.array(dyadSchema),
  cancelled: z.array(cancelledSchema),
  sentences: z.number().int(),
  scenes: z.number().int(),
  scenes_read: z.number().int(),
  /** Why nothing is said, or null. */
  abstains: z.string().nullable(),
});
export type Wheel = z.infer<typeof wheelSchema>;
