/** One dial per conversation or book between two poles, which builds up, is released and returns to balance. */
import { z } from 'zod';
import { bookMeterSchema, bookReleaseSchema, poleSchema } from '../../../contracts/meter.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

const conversation = z.object({ conversation: z.string().trim().min(1).max(200) });
const project = z.object({ project: z.string().min(1) });
const position = z.number().int().min(0);
const level = z.number().min(0).max(1);
const polesSchema = z.object({ low: z.string(), high: z.string() });

/** Bumped whenever the same text would give other words, and whenever the same words would give another course. */
const wordsVersion = '1';
const meterVersion = '1';

export const standingSchema = z.object({
  /** 0 at the low pole, 1 at the high one. */
  level,
  /** The level's own name. */
  state: z.string(),
  poles: polesSchema,
});

export const textReleaseSchema = z.object({
  entry: z.number().int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  pole: poleSchema,
  name: z.string(),
  peak: level,
  /** The sentence that spoke most for the pole, and its words. */
  text: z.string(),
  words: z.array(z.string()),
});

const releasesSchema = z.object({
  /** Set off by texts that were sent, oldest first. */
  texts: z.array(textReleaseSchema),
  /** Set off by scenes, in book order; empty for a conversation. */
  scenes: z.array(bookReleaseSchema),
});

const actionSchema = z.enum(['current_state', 'summary', 'release_history']);

/** What the ordering key of a meter is made of. */
export type MeterTarget = { readonly conversation: string } | { readonly project: string };

export function meterKey(target: MeterTarget): string {
  return 'conversation' in target ? `conversation/${target.conversation}` : `project/${target.project}`;
}

const orderingKey = (target: MeterTarget): string => `enhanced_emotional_meter/${meterKey(target)}`;

export const enhancedEmotionalMeter = defineSystem({
  id: 'enhanced_emotional_meter',
  title: 'Heart and work',
  group: 'emotions',
  description: 'Keeps a dial between two poles, which builds up with each text, is released, and returns to balance.',
  reads: [],
  operations: {
    emotion_update: operation({
      description:
        'Moves the dial by the words of a text, whole words only. Over a book, texts come after its last scene. At ' +
        'the threshold the dial is released and stands at balance again; the answer says what set it off.',
      runs: 'engine',
      input: z.union([
        conversation.extend({ text: z.string().min(1).max(20_000) }),
        project.extend({ text: z.string().min(1).max(20_000) }),
      ]),
      output: standingSchema.extend({
        before: level,
        /** Words of each pole in the text. */
        low: z.array(z.string()),
        high: z.array(z.string()),
        release: textReleaseSchema.nullable(),
      }),
      examples: [
        {
          title: 'A line of a conversation',
          data: { conversation: 'example', text: 'I love you, my dearest, but the report is due and I must work.' },
        },
        { title: 'A paragraph after the book', data: { project: '{project}', text: '{passage}' } },
      ],
      orderingKey,
    }),
    emotion_query: operation({
      description:
        'Shows where the dial stands (`current_state`; in a book after any scene), what moved it (`summary`), or ' +
        'each release with what set it off (`release_history`).',
      runs: 'engine',
      input: z.union([
        conversation.extend({ action: actionSchema }),
        project.extend({ action: actionSchema, scene: position.optional() }),
      ]),
      output: z.discriminatedUnion('action', [
        standingSchema.extend({ action: z.literal('current_state'), scene: position.nullable() }),
        standingSchema.extend({
          action: z.literal('summary'),
          scenes: z.object({ read: z.number().int(), all: z.number().int() }),
          texts: z.number().int(),
          words: z.object({ low: z.number().int(), high: z.number().int() }),
          /** Mean level over scenes and texts before releases; null where there is none. */
          mean: level.nullable(),
          releases: z.object({ low: z.number().int(), high: z.number().int() }),
          abstains: z.string().nullable(),
        }),
        releasesSchema.extend({ action: z.literal('release_history') }),
      ]),
      examples: [
        { title: 'Where the book stands', data: { project: '{project}', action: 'current_state' } },
        { title: 'After a scene', data: { project: '{project}', action: 'current_state', scene: '{scene}' } },
        { title: 'What moved it', data: { project: '{project}', action: 'summary' } },
        { title: 'What set it off', data: { project: '{project}', action: 'release_history' } },
      ],
      orderingKey,
    }),
    emotion_reset: operation({
      description:
        'Forgets the texts that were sent: a conversation stands at balance, a book where its scenes leave it. With ' +
        '`settings`, poles and words are the usual ones again.',
      runs: 'engine',
      input: z.union([
        conversation.extend({ settings: z.boolean().optional() }),
        project.extend({ settings: z.boolean().optional() }),
      ]),
      output: standingSchema.extend({ forgotten: z.number().int() }),
      examples: [{ title: 'Back to balance', data: { conversation: 'example' } }],
      orderingKey,
    }),
    emotion_config: operation({
      description:
        'Shows how the dial is set, or sets it: names of the poles, their words, how fast it builds up and returns, ' +
        'where it is released. A book is measured anew at once; texts that were sent keep their words.',
      runs: 'engine',
      input: z.union([
        conversation.extend({ change: settingsChangeSchema.optional() }),
        project.extend({ change: settingsChangeSchema.optional() }),
      ]),
      output: standingSchema.extend({ settings: settingsSchema }),
      examples: [
        { title: 'How the book’s dial is set', data: { project: '{project}' } },
        {
          title: 'Sea and shore in a conversation',
          data: {
            conversation: 'sea and shore',
            change: {
              low: { name: 'sea', words: ['sea', 'ship', 'wave', 'waves', 'sail'] },
              high: { name: 'shore', words: ['shore', 'land', 'home', 'inn', 'house'] },
            },
          },
        },
      ],
      orderingKey,
    }),
    emotion_history: operation({
      description: 'Follows the dial: after each scene of a book, and after each text that was sent.',
      runs: 'engine',
      input: z.union([
        conversation,
        project.extend({ from: position.optional(), limit: z.number().int().min(1).max(500).optional() }),
      ]),
      output: z.object({
        poles: polesSchema,
        scenes: z.array(
          z.object({ scene: position, level, peak: level, state: z.string(), low: position, high: position }),
        ),
        /** The scene to go on from, or null. */
        next: position.nullable(),
        texts: z.array(
          z.object({
            entry: z.number().int(),
            at: z.number(),
            level,
            peak: level,
            state: z.string(),
            excerpt: z.string(),
          }),
        ),
      }),
      examples: [{ title: 'The course of the book', data: { project: '{project}', limit: 100 } }],
      orderingKey,
    }),
  },
  facts: {
    words: {
      description: 'The words of a scene and how often it has them, names left out.',
      value: z.object({ words: z.number().int(), counts: z.string() }),
      version: () => wordsVersion,
      wanted: 'revision',
    },
  },
  folds: {
    meter: {
      description: 'How the dial moves from scene to scene with the usual poles and words.',
      version: meterVersion,
      reads: [{ system: 'enhanced_emotional_meter', fact: 'words' }],
      after: [],
    },
  },
  queries: {
    book: { input: z.object({ book: z.string().min(1) }), output: bookMeterSchema.nullable() },
  },
});
