/** Who is who: people in the text, their aliases, who speaks each quotation, whose point of view a scene has. */
import { z } from 'zod';
import {
  castSchema,
  characterPassagesSchema,
  quotationViewSchema,
  spanSchema,
  speechSchema,
} from '../../../contracts/book.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import type { SceneFact } from './reading/types.ts';

const project = z.string().min(1);
const position = z.number().int().min(0);
const kindSchema = z.enum(['explicit', 'anaphoric', 'implicit']);

export const castEntrySchema = z.object({
  key: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  gender: z.enum(['female', 'male', 'unknown']),
  narrator: z.boolean(),
  person: z.number(),
});

/** Who speaks, who is named and whose eyes a scene has; characters by key, offsets in the scene's text. */
export const speakersSchema = z.object({
  quotations: z.array(
    spanSchema.extend({
      speaker: z.string().nullable(),
      addressees: z.array(z.string()),
      confidence: z.number(),
      kind: kindSchema,
    }),
  ),
  mentions: z.array(
    spanSchema.extend({ character: z.string().nullable(), kind: z.enum(['name', 'description', 'pronoun']) }),
  ),
  pov: z.string().nullable(),
});

const characterSchema = castSchema.shape.characters.element;
const excerptSchema = z.object({ scene: position, chapter: z.number().int().optional(), excerpt: z.string() });

/** Bumped whenever the same text would give other facts. */
const readingVersion = '1';

export const identityProcessor = defineSystem({
  id: 'identity_processor',
  title: 'Who is who',
  group: 'reading',
  description: 'Finds the people of a book, their other names, and who speaks each quotation.',
  reads: [],
  operations: {
    extract_identity: operation({
      description: 'Finds the people in a text or in one scene of a book, and who speaks there.',
      runs: 'worker',
      input: z.union([z.object({ text: z.string().min(1) }), z.object({ project, scene: position })]),
      gathers: z.object({ text: z.string() }),
      output: z.object({
        characters: z.array(castEntrySchema.omit({ key: true, person: true }).extend({ mentions: z.number().int() })),
        quotations: z.array(
          spanSchema.extend({
            text: z.string(),
            speaker: z.string().nullable(),
            addressees: z.array(z.string()),
            confidence: z.number(),
            kind: kindSchema,
          }),
        ),
        pov: z.string().nullable(),
      }),
      examples: [
        { title: 'A scene of the book', data: { project: '{project}', scene: '{scene}' } },
        {
          title: 'A text of one’s own',
          data: { text: '“Where is the boat?” asked Captain Marlin. Anna pointed. “There, sir,” she said.' },
        },
      ],
    }),
    get_identity_profile: operation({
      description:
        'Shows one person of a book: other names, how often they are named and speak, and what they say first.',
      runs: 'engine',
      input: z.object({ project, character: z.string().min(1) }),
      output: characterSchema.extend({ first_scene: position.nullable(), sayings: z.array(excerptSchema) }),
      examples: [{ title: 'A person of the book', data: { project: '{project}', character: '{character}' } }],
    }),
    get_active_identities: operation({
      description: 'Lists the people of a book, the most important first.',
      runs: 'engine',
      input: z.object({ project }),
      output: castSchema,
      examples: [{ title: 'The cast of the book', data: { project: '{project}' } }],
    }),
    get_identity_stats: operation({
      description:
        'Counts what is known of a book’s people: how many they are, and how many quotations have a speaker.',
      runs: 'engine',
      input: z.object({ project }),
      output: z.object({
        characters: z.object({ major: z.number(), intermediate: z.number(), minor: z.number() }),
        mentions: z.number().int(),
        quotations: z.number().int(),
        /** By how the speaker was found; `open` where the text does not tell. */
        speakers: z.object({ explicit: z.number(), anaphoric: z.number(), implicit: z.number(), open: z.number() }),
        scenes_read: z.number().int(),
        scenes: z.number().int(),
      }),
      examples: [{ title: 'The people of the book in figures', data: { project: '{project}' } }],
    }),
  },
  facts: {
    scene: {
      description: 'Quotations, names and what stands around them in one scene.',
      value: z.custom<SceneFact>(value => typeof value === 'object' && value !== null),
      version: () => readingVersion,
      wanted: 'revision',
    },
    speakers: {
      description: 'Who speaks and who is named in one scene, seen with the cast around it.',
      value: speakersSchema,
      version: () => readingVersion,
      wanted: 'fold',
      askedBy: 'around',
    },
  },
  folds: {
    cast: {
      description: 'The people of the book, gathered scene by scene.',
      version: readingVersion,
      reads: [{ system: 'identity_processor', fact: 'scene' }],
      after: [],
    },
    around: {
      description: 'Which of the people each scene knows; sends the scene to be read with them.',
      version: `${readingVersion}.1`,
      reads: [{ system: 'identity_processor', fact: 'scene' }],
      after: [{ system: 'identity_processor', fold: 'cast' }],
    },
  },
  queries: {
    cast: { input: z.object({ book: project }), output: castSchema },
    scene: {
      input: z.object({ book: project, position }),
      output: z
        .object({
          quotations: z.array(quotationViewSchema),
          mentions: z.array(spanSchema.extend({ character: z.string().nullable(), kind: z.string() })),
          pov: z.string().nullable(),
        })
        .nullable(),
    },
    /** Which scenes have been read for names, and which for speakers, in book order. */
    progress: {
      input: z.object({ book: project }),
      output: z.array(z.object({ heard: z.boolean(), told: z.boolean() })),
    },
    /** Everything for one reading of the whole book; null for scenes that are not read yet. */
    whole: {
      input: z.object({ book: project }),
      output: z.object({ cast: z.array(castEntrySchema), scenes: z.array(speakersSchema.nullable()) }),
    },
    /** How much of the book is spoken. */
    speech: { input: z.object({ book: project }), output: speechSchema },
    passages: {
      input: z.object({
        book: project,
        key: z.string(),
        kind: z.enum(['quotations', 'mentions']),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
      /** Chapters are filled in by whoever knows the book's structure. */
      output: characterPassagesSchema.nullable(),
    },
  },
});
