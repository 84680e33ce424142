/** Who meets whom, how they talk, and how it changes: the network of the cast. */
import { z } from 'zod';
import {
  voiceSchema,
  kindSchema,
  tieSchema,
  networkSchema,
  dynamicsSchema,
  pairCourseSchema,
  wishesSchema,
  profileSchema,
} from '../../../contracts/relations.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import { interactionSchema } from './interactions.ts';
import { lineSchema, materialSchema } from './material.ts';
import { directedSchema } from './network.ts';
import { sceneSignsSchema } from './scene-signs.ts';
import { directions, sequenceSchema } from './sequence.ts';
import { saidSchema } from './voice.ts';
import { addedSchema } from './writers-log.ts';

const project = z.string().min(1);
const character = z.string().min(1);
const whole = z.number().int();
const ofOne = z.object({ project, character });
const ofPair = ofOne.extend({ other: character });

const gatheredVoice = z.object({
  key: z.string(),
  name: z.string(),
  said: z.array(saidSchema),
  others: z.array(z.string()),
  names: z.array(z.string()),
  wishes: wishesSchema.nullable(),
  kept: z.object({ at: z.number(), voice: voiceSchema }).nullable(),
});

const ordering = (data: { readonly project: string }): string => `character_interaction_engine/${data.project}`;
const one = { project: '{project}', character: '{character}' };
const two = { ...one, other: '{other}' };

export const characterInteractionEngine = defineSystem({
  id: 'character_interaction_engine',
  title: 'Who speaks with whom',
  group: 'characters',
  description: 'Finds who speaks to whom and who meets, how they talk to each other, and how that changes.',
  reads: [
    { system: 'identity_processor', fold: 'cast' },
    { system: 'identity_processor', fold: 'around' },
    { system: 'identity_processor', fact: 'speakers' },
    { system: 'content_emotion_integration', fact: 'scene' },
  ],
  operations: {
    create_dialogue_profile: operation({
      description:
        'Measures how a character speaks, from their own quotations, and keeps the profile, so that later changes of ' +
        'the manuscript show against it.',
      runs: 'worker',
      input: ofOne,
      gathers: gatheredVoice,
      output: profileSchema,
      examples: [{ title: 'The voice of a character', data: one }],
      orderingKey: ordering,
    }),
    get_dialogue_profile: operation({
      description:
        'Shows how a character speaks now: length, questions, exclamations, contractions, hedges, vocabulary, favourite ' +
        'words and forms of address, each with counts and passages, and what you want of this voice.',
      runs: 'worker',
      input: ofOne,
      gathers: gatheredVoice,
      output: profileSchema,
      examples: [{ title: 'The voice of a character', data: one }],
    }),
    update_dialogue_profile: operation({
      description:
        'Writes down what you want of a voice: a note, a tone, words to use or to avoid. It stays when the book is read again.',
      runs: 'engine',
      input: ofOne.extend({ wishes: wishesSchema }),
      output: z.object({ key: z.string(), name: z.string(), wishes: wishesSchema }),
      examples: [
        {
          title: 'A note on a voice',
          data: { ...one, wishes: { note: 'Shorter, the nearer the end.', avoid: ['okay'] } },
        },
      ],
      orderingKey: ordering,
    }),
    generate_dialogue: operation({
      description:
        'Lays out two characters’ own lines from the manuscript that fit a topic or a feeling, each with its passage, as ' +
        'material for a dialogue. Nothing is made up; it says what the manuscript lacks.',
      runs: 'worker',
      input: ofPair.extend({
        topic: z.string().min(1).max(200).optional(),
        feeling: z.enum(plutchik).optional(),
        length: whole.min(1).max(40).default(8),
      }),
      gathers: z.object({ lines: z.array(lineSchema), people: z.tuple([z.string(), z.string()]) }),
      output: materialSchema,
      examples: [
        { title: 'What two characters say to each other', data: two },
        { title: 'Their lines on a topic', data: { ...two, topic: 'the sea' } },
      ],
    }),
    create_interaction: operation({
      description:
        'Adds an interaction of two characters by hand, such as one that is planned or only hinted at. It moves with its scene.',
      runs: 'engine',
      input: ofPair.extend({
        kind: addedSchema.shape.kind,
        scene: whole.min(0).optional(),
        valence: z.number().min(1).max(5).optional(),
        note: z.string().min(1).max(2_000),
      }),
      output: interactionSchema,
      examples: [
        {
          title: 'A meeting that is only hinted at',
          data: { ...two, kind: 'encounter', scene: '{scene}', note: 'They see each other from afar.' },
        },
      ],
      orderingKey: ordering,
    }),
    generate_interaction_sequence: operation({
      description:
        'Lays out what two characters have together in the manuscript as steps in its order: as told, or the longest ' +
        'run in which they grow warmer or colder. Nothing is made up; it says what the manuscript lacks.',
      runs: 'worker',
      input: ofPair.extend({
        direction: z.enum(directions).default('as_told'),
        length: whole.min(1).max(40).default(8),
      }),
      output: sequenceSchema.extend({ people: z.tuple([z.string(), z.string()]) }),
      examples: [
        { title: 'What two characters go through', data: two },
        { title: 'How they grow warmer', data: { ...two, direction: 'warmer' } },
      ],
    }),
    get_character_interactions: operation({
      description:
        'Lists a character’s interactions in the book’s order, each with its passages; what you added comes last.',
      runs: 'worker',
      input: ofOne.extend({
        other: character.optional(),
        kind: kindSchema.optional(),
        offset: whole.min(0).default(0),
        limit: whole.min(1).max(200).default(50),
      }),
      output: z.object({
        key: z.string(),
        name: z.string(),
        total: whole,
        interactions: z.array(interactionSchema),
        missing: z.array(z.string()),
      }),
      examples: [
        { title: 'All interactions of a character', data: one },
        { title: 'Those with one other', data: two },
      ],
    }),
    get_interaction_summary: operation({
      description:
        'Sums up who a character speaks with in the manuscript, and how: lines each way, kinds, valence, first and last ' +
        'scene. What you added is counted apart.',
      runs: 'worker',
      input: ofOne,
      output: z.object({
        key: z.string(),
        name: z.string(),
        says: whole,
        hears: whole,
        unsure: whole,
        /** Of the manuscript, as are `partners`. */
        kinds: z.record(kindSchema, whole),
        /** Interactions that the writer added. */
        added: whole,
        /** The closest first; `a` is the one who says more. */
        partners: z.array(tieSchema.extend({ name: z.string() })),
        complete: z.boolean(),
      }),
      examples: [{ title: 'Whom a character speaks with', data: one }],
    }),
    get_relationship_dynamics: operation({
      description:
        'Follows two characters along the book: how often they speak and how warmly, with intervals. It abstains where ' +
        'there is too little to tell.',
      runs: 'worker',
      input: ofPair,
      output: dynamicsSchema.extend({ people: z.tuple([z.string(), z.string()]), tie: tieSchema.nullable() }),
      examples: [{ title: 'How two characters change towards each other', data: two }],
    }),
    get_network: operation({
      description:
        'Shows the network of the cast in the manuscript: who speaks with whom, how much and how warmly, the weightiest ' +
        'first. What you added is not in it.',
      runs: 'worker',
      input: z.object({ project, limit: whole.min(1).max(1_000).default(60) }),
      output: networkSchema,
      examples: [{ title: 'The network of the book', data: { project: '{project}' } }],
    }),
    reset_character_interactions: operation({
      description:
        'Drops what you wrote down and kept of one character’s voice and interactions. What the manuscript shows stays.',
      runs: 'engine',
      input: ofOne,
      output: z.object({ key: z.string(), name: z.string(), dropped: whole }),
      examples: [{ title: 'Forget the notes on a character', data: one }],
      orderingKey: ordering,
    }),
    reset_all_interactions: operation({
      description:
        'Drops what you wrote down and kept of all voices and interactions of a book, and reads its interactions again. ' +
        'The people, the feelings and the manuscript stay as they are.',
      runs: 'engine',
      input: z.object({ project }),
      output: z.object({ project, dropped: whole, scenes: whole }),
      examples: [{ title: 'Read the interactions of the book again', data: { project: '{project}' } }],
      orderingKey: ordering,
    }),
  },
  facts: {
    scene: {
      description: 'Paragraphs of a scene, and words of quarrel or tenderness in it.',
      value: sceneSignsSchema,
      version: () => '1',
      wanted: 'revision',
    },
  },
  folds: {
    talks: {
      description: 'Who speaks to whom and who meets, scene by scene, with a running account of every pair.',
      version: '1',
      reads: [
        { system: 'identity_processor', fact: 'speakers' },
        { system: 'content_emotion_integration', fact: 'scene' },
        { system: 'character_interaction_engine', fact: 'scene' },
      ],
      after: [],
    },
  },
  queries: {
    network: { input: z.object({ book: project, limit: whole.min(1).max(1_000) }), output: networkSchema },
    /** Lines from one to another over the whole book, by key. */
    directed: { input: z.object({ book: project }), output: directedSchema },
    pair: {
      input: z.object({ book: project, one: z.string(), other: z.string() }),
      output: pairCourseSchema.nullable(),
    },
    voice: { input: z.object({ book: project, key: z.string() }), output: profileSchema.nullable() },
  },
});
