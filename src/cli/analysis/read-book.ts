/** What the systems know of a book, asked for once and checked, for the printed analysis to be made of. */
import { z } from 'zod';
import { arcSchema, castSchema, dividedSchema, plutchikSchema, spanSchema } from '../../contracts/book.ts';
import { plutchik, plutchikScores } from '../../contracts/emotions.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';

const structureSchema = dividedSchema.extend({
  scenes: z.array(dividedSchema.shape.scenes.element.extend({ hash: z.string() })),
});
export const bookSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  waits: z.string().nullable().optional(),
  sources: z.array(z.string()),
  layout: z.string().nullable(),
  structure: structureSchema.nullable(),
});

const speakersSchema = z.object({
  quotations: z.array(
    spanSchema.extend({
      speaker: z.string().nullable(),
      addressees: z.array(z.string()),
      confidence: z.number(),
      kind: z.enum(['explicit', 'anaphoric', 'implicit']),
    }),
  ),
  mentions: z.array(
    spanSchema.extend({ character: z.string().nullable(), kind: z.enum(['name', 'description', 'pronoun']) }),
  ),
  pov: z.string().nullable(),
});
const wholeSchema = z.object({
  cast: z.array(z.object({ key: z.string(), name: z.string() })),
  scenes: z.array(speakersSchema.nullable()),
});

const directedSchema = z.array(
  z.object({ source: z.string(), target: z.string(), count: z.number().int(), valence: z.number().nullable() }),
);

const inWheelOrder = z
  .array(z.number())
  .length(plutchik.length)
  .transform(values => plutchikScores(values));
const feelingSchema = z.object({
  plutchik: z.union([inWheelOrder, plutchikSchema]),
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
});
const scenesSchema = z.object({ scenes: z.array(feelingSchema.nullable()) });
const sentencesSchema = z.array(z.array(feelingSchema.extend(spanSchema.shape)).nullable());

export type Structure = z.infer<typeof structureSchema>;
export type Speakers = z.infer<typeof speakersSchema>;
export type Feeling = z.infer<typeof feelingSchema>;
export type SentenceFeeling = Feeling & z.infer<typeof spanSchema>;

/** All that is known of a book. Scenes are in book order; what has not been read is null. */
export interface ReadBook {
  readonly project: string;
  readonly title: string;
  /** The whole source, in which the structure's offsets count. */
  readonly source: string;
  readonly structure: Structure;
  readonly people: z.infer<typeof wholeSchema>;
  readonly cast: z.infer<typeof castSchema>['characters'];
  /** Lines from one character to another, by key, the most first. */
  readonly interactions: z.infer<typeof directedSchema>;
  readonly feelings: readonly (Feeling | null)[];
  readonly sentences: readonly (readonly SentenceFeeling[] | null)[];
  readonly arc: z.infer<typeof arcSchema> | null;
}

/** Throws `not-read-yet` where the book has no structure. Sentences are asked for only where they are wanted. */
export async function readBook(
  engine: Pick<Engine, 'systems' | 'query'>,
  project: string,
  wanted: { readonly sentences: boolean },
): Promise<ReadBook> {
  const has = (system: string): boolean => engine.systems.some(one => one.id === system);
  const feelings = 'content_emotion_integration';
  const ask = async <T>(system: string, query: string, data: unknown, schema: z.ZodType<T>, none: T): Promise<T> =>
    has(system) ? schema.parse(await engine.query(system, query, data)) : none;
  const book = project;
  const found = bookSchema.nullable().parse(await engine.query('project_manager', 'structure', { project }));
  const source = z
    .string()
    .nullable()
    .parse(await engine.query('project_manager', 'source', { project }));
  if (found === null || found.structure === null || source === null) {
    throw new ScriptoriumError('not-read-yet', 'The book has not been read yet.');
  }
  const none = { cast: [], scenes: [] };
  return {
    project,
    title: found.title,
    source,
    structure: found.structure,
    people: await ask('identity_processor', 'whole', { book }, wholeSchema, none),
    cast: (await ask('identity_processor', 'cast', { book }, castSchema.pick({ characters: true }), { characters: [] }))
      .characters,
    interactions: await ask('character_interaction_engine', 'directed', { book }, directedSchema, []),
    feelings: (await ask(feelings, 'scenes', { book }, scenesSchema, { scenes: [] })).scenes,
    sentences: wanted.sentences ? await ask(feelings, 'sentences', { book }, sentencesSchema, []) : [],
    arc: await ask('dynamic_emotion_engine', 'arc', { book }, arcSchema.nullable(), null),
  };
}
