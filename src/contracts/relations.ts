/** Who speaks with whom: the shapes in which pairs, voices and the network of the cast cross between processes. */
import { z } from 'zod';

const whole = z.number().int();

/** A mean valence from 1 to 5. */
export const valenceSchema = z.object({
  mean: z.number(),
  /** The 90 % interval of the mean, as the sentences scatter; null below five sentences. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  sentences: whole,
});
export type Valence = z.infer<typeof valenceSchema>;

/** A share with its 90 % interval. */
export const shareSchema = z.object({
  count: whole,
  of: whole,
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Share = z.infer<typeof shareSchema>;

/** A mean with its 90 % interval, null where there is too little. */
export const meanSchema = z.object({
  mean: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: whole,
});
export type Mean = z.infer<typeof meanSchema>;

/** Richness of vocabulary. */
export const richnessSchema = z.object({
  /** Share of different words in windows of 50 (MATTR, Covington and McFall 2010); interval over windows side by side. */
  mattr: meanSchema,
  /** Mean length of stretches with at least 72 % different words (MTLD, McCarthy and Jarvis 2010). */
  mtld: z.number(),
});

const place = { scene: whole, start: whole, end: whole };
/** A passage of a scene with its words, shortened where they are many. */
export const passageSchema = z.object({ ...place, text: z.string() });
export type PassageText = z.infer<typeof passageSchema>;

/** How somebody speaks, measured from their own quotations. */
export const voiceSchema = z.object({
  /** Quotations that surely are theirs, which alone are measured, and those that may be. */
  quotations: whole,
  unsure: whole,
  words: whole,
  length: meanSchema.nullable(),
  questions: shareSchema.extend({ passages: z.array(passageSchema) }),
  exclamations: shareSchema.extend({ passages: z.array(passageSchema) }),
  /** Of all words. */
  contractions: shareSchema,
  hedges: shareSchema.extend({ passages: z.array(passageSchema) }),
  richness: richnessSchema.nullable(),
  favourites: z.array(z.object({ word: z.string(), count: whole, z: z.number(), passage: passageSchema })),
  addresses: z.array(z.object({ word: z.string(), count: whole, passage: passageSchema })),
  sayings: z.array(passageSchema),
  /** What could not be measured, and why. */
  lacks: z.array(z.string()),
});
export type Voice = z.infer<typeof voiceSchema>;

/** What an interaction is, as far as the text shows. */
export const kindSchema = z.enum(['conversation', 'address', 'conflict', 'tenderness', 'encounter', 'unsure']);
export type Kind = z.infer<typeof kindSchema>;

/** Somebody in the network. */
export const personSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** Lines surely said to others, and surely heard from them. */
  says: whole,
  hears: whole,
  /** People with whom a word is surely exchanged. */
  partners: whole,
});

/** A pair of people. */
export const tieSchema = z.object({
  /** Keys; `a` says at least as much as `b`. */
  a: z.string(),
  b: z.string(),
  /** Lines from `a` to `b`, and back, whose speaker is sure; then those whose speaker is not. */
  ab: whole,
  ba: whole,
  unsure: whole,
  conversations: whole,
  conflicts: whole,
  tender: whole,
  /** Scenes with a sentence of narration that names both, but no word between them. */
  meetings: whole,
  together: whole,
  first_scene: whole,
  last_scene: whole,
  /** Of the sentences that they surely say to each other. */
  valence: valenceSchema.nullable(),
});

/** The network of the cast, the weightiest people and pairs first. */
export const networkSchema = z.object({
  people: z.array(personSchema),
  ties: z.array(tieSchema),
  /** People and pairs in all, of which these are the weightiest. */
  of_people: whole,
  of_ties: whole,
  complete: z.boolean(),
});
export type Network = z.infer<typeof networkSchema>;

/** How a pair changes along the book. */
export const dynamicsSchema = z.object({
  /** Stretches of the book of about the same number of scenes. */
  stretches: z.array(
    z.object({
      from_scene: whole,
      to_scene: whole,
      conversations: whole,
      lines: whole,
      unsure: whole,
      valence: valenceSchema.nullable(),
    }),
  ),
  /** By how much valence changes from the first scene of the book to the last; null where too little is said. */
  valence: z
    .object({
      change: z.number(),
      low: z.number(),
      high: z.number(),
      conversations: whole,
      direction: z.enum(['warmer', 'colder', 'unclear']),
    })
    .nullable(),
  /** The share of their conversations that stand in the second half of the book; null where there are few. */
  frequency: shareSchema.extend({ direction: z.enum(['more', 'less', 'unclear']) }).nullable(),
  lacks: z.array(z.string()),
});
export type Dynamics = z.infer<typeof dynamicsSchema>;

/** A pair along the book: its conversations and meetings, and every line between the two. */
export const pairCourseSchema = z.object({
  people: z.tuple([z.object({ key: z.string(), name: z.string() }), z.object({ key: z.string(), name: z.string() })]),
  tie: tieSchema.nullable(),
  points: z.array(
    z.object({
      scene: whole,
      kind: kindSchema,
      lines: whole,
      unsure: whole,
      valence: valenceSchema.nullable(),
      /** Where its first line stands among all lines of the pair. */
      first_line: whole,
    }),
  ),
  dynamics: dynamicsSchema,
  lines: z.array(passageSchema.extend({ by: z.string(), sure: z.boolean(), kind: kindSchema })),
});
export type PairCourse = z.infer<typeof pairCourseSchema>;

/** What a writer wants of a voice; each given field replaces what was said before. */
export const wishesSchema = z.object({
  note: z.string().max(2_000).optional(),
  tone: z.string().max(200).optional(),
  use: z.array(z.string().max(60)).max(50).optional(),
  avoid: z.array(z.string().max(60)).max(50).optional(),
});
export type Wishes = z.infer<typeof wishesSchema>;

/** A dialogue profile. */
export const profileSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** Measured from the manuscript as it is now. */
  voice: voiceSchema,
  /** What the writer wants of this voice. */
  wishes: wishesSchema.nullable(),
  /** The profile that was kept last: how much was measured then, and whether the same would be measured now. */
  kept: z.object({ at: z.number(), quotations: whole, words: whole, current: z.boolean() }).nullable(),
});
export type Profile = z.infer<typeof profileSchema>;
