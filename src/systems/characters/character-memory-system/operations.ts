/** What character_memory_system can be asked. */
import { z } from 'zod';
import { operation } from '../../_kit/define-system.ts';
import { grades, memoryKinds } from './memory.ts';
import {
  asOf,
  character,
  countsSchema,
  foundSchema,
  memoryListSchema,
  memorySchema,
  page,
  position,
  project,
  relationshipSchema,
  valueSchema,
} from './shapes.ts';

const person = z.object({ project, character });
const someone = { project: '{project}', character: '{character}' };
const text = z.string().trim().min(1, 'Say what is remembered.').max(2000, 'Keep it under 2,000 characters.');
const grade = z.enum(grades).default('moderate');
const about = z.array(character).max(20).default([]);
/** By book, since a person may be asked for by several names, and a reset of all concerns everyone. */
const oneAtATime = (data: { readonly project: string }): string => `character_memory_system/${data.project}`;

export const operations = {
  add_memory: operation({
    description: 'Adds a memory of your own to a character, known from a scene on. It outlives every new reading.',
    runs: 'engine',
    input: person.extend({
      text,
      kind: z.enum(memoryKinds).default('event'),
      grade,
      /** The scene from which on it is known; the first one where it is left out. */
      scene: position.default(0),
      about,
    }),
    output: memorySchema,
    examples: [
      {
        title: 'A memory from this scene on',
        data: { ...someone, scene: '{scene}', text: '{passage}', grade: 'major' },
      },
    ],
    orderingKey: oneAtATime,
  }),
  add_backstory: operation({
    description: 'Adds what a character lived before the book begins; they know it from the first scene on.',
    runs: 'engine',
    input: person.extend({ text, grade, about }),
    output: memorySchema,
    examples: [
      { title: 'Before the book', data: { ...someone, text: 'Grew up by the sea, the youngest of five children.' } },
    ],
    orderingKey: oneAtATime,
  }),
  search_memories: operation({
    description: 'Searches what characters remember: the most recent, important and fitting first.',
    runs: 'engine',
    input: z.object({
      project,
      query: z.string().trim().min(1).max(400),
      character: character.optional(),
      scene: asOf,
      limit: page.limit,
    }),
    output: foundSchema,
    examples: [
      { title: 'What a character remembers of another', data: { ...someone, query: '{other}' } },
      { title: 'All memories that fit a passage', data: { project: '{project}', query: 'night and the sea' } },
    ],
  }),
  get_character_memories: operation({
    description: 'Lists what a character remembers, in the book’s order or the most important first.',
    runs: 'engine',
    input: person.extend({
      scene: asOf,
      kind: z.enum(memoryKinds).optional(),
      order: z.enum(['story', 'importance']).default('story'),
      ...page,
    }),
    output: memoryListSchema,
    examples: [
      { title: 'All memories of a character', data: someone },
      {
        title: 'The most important by a scene',
        data: { ...someone, scene: '{scene}', order: 'importance', limit: 10 },
      },
    ],
  }),
  get_character_knowledge: operation({
    description: 'Lists what a character knows by a scene: what they were told or have learned, and nothing later.',
    runs: 'engine',
    input: person.extend({ scene: asOf, ...page }),
    output: memoryListSchema,
    examples: [{ title: 'What they know by this scene', data: { ...someone, scene: '{scene}' } }],
  }),
  get_character_relationships: operation({
    description: 'Lists whom a character is related to, in the text’s own words, and whom they speak with.',
    runs: 'engine',
    input: person.extend({ scene: asOf, ...page }),
    output: z.object({
      character: z.string(),
      scene: position.nullable(),
      total: z.number().int(),
      relationships: z.array(relationshipSchema),
    }),
    examples: [{ title: 'The relationships of a character', data: someone }],
  }),
  get_character_skills: operation({
    description: 'Lists what a character can do and lives by, each with the passage that says so.',
    runs: 'engine',
    input: person.extend({ scene: asOf }),
    output: z.object({ character: z.string(), scene: position.nullable(), skills: z.array(valueSchema) }),
    examples: [{ title: 'The skills of a character', data: someone }],
  }),
  get_character_personality_traits: operation({
    description: 'Lists the traits that the text itself ascribes to a character, with who says so and where.',
    runs: 'engine',
    input: person.extend({ scene: asOf }),
    output: z.object({ character: z.string(), scene: position.nullable(), traits: z.array(valueSchema) }),
    examples: [{ title: 'The traits of a character', data: someone }],
  }),
  get_character_backstory: operation({
    description: 'Lists what a character lived before the book begins, as far as it is told by a scene.',
    runs: 'engine',
    input: person.extend({ scene: asOf, ...page }),
    output: memoryListSchema,
    examples: [{ title: 'The past of a character', data: someone }],
  }),
  get_memory_summary: operation({
    description: 'Sums up what a character remembers: how much of each kind, since when, and what matters most.',
    runs: 'engine',
    input: person.extend({ scene: asOf }),
    output: countsSchema.extend({
      character: z.string(),
      scene: position.nullable(),
      total: z.number().int(),
      first: position.nullable(),
      last: position.nullable(),
      defining: z.array(memorySchema),
    }),
    examples: [{ title: 'The memory of a character in figures', data: someone }],
  }),
  get_relationship_summary: operation({
    description:
      'Sums up how a character and one other stand: what the text calls them, how often they speak, since when.',
    runs: 'engine',
    input: person.extend({ other: character.optional(), scene: asOf }),
    output: z.object({
      character: z.string(),
      scene: position.nullable(),
      /** How many people they are related to or speak with. */
      people: z.number().int(),
      /** With the one asked about, or else with those they speak with most. */
      relationships: z.array(relationshipSchema.extend({ defining: z.array(memorySchema) })),
    }),
    examples: [
      { title: 'Two characters', data: { ...someone, other: '{other}' } },
      { title: 'Those a character is closest to', data: someone },
    ],
  }),
  reset_character_memories: operation({
    description:
      'Undoes what you did to a character’s memory: what you added goes, what you had set aside comes back. With ids, only these: your own are removed, those read from the book are set aside for good.',
    runs: 'engine',
    input: person.extend({ memories: z.array(z.string().min(1)).min(1).max(200).optional() }),
    output: z.object({
      character: z.string(),
      removed: z.number().int(),
      set_aside: z.number().int(),
      brought_back: z.number().int(),
    }),
    examples: [{ title: 'Only what the book says', data: someone }],
    orderingKey: oneAtATime,
  }),
  reset_all_memories: operation({
    description: 'Undoes everything you did to the memories of a book’s characters, and reads the book for them anew.',
    runs: 'engine',
    input: z.object({ project }),
    output: z.object({
      project: z.string(),
      removed: z.number().int(),
      brought_back: z.number().int(),
      /** Scenes that are read again. */
      scenes: z.number().int(),
    }),
    examples: [{ title: 'Only what the book says, read anew', data: { project: '{project}' } }],
    orderingKey: oneAtATime,
  }),
};
