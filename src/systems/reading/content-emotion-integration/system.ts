/** What a passage feels like, sentence by sentence, and what each character in it feels. */
import { z } from 'zod';
import { affectSchema, plutchikSchema, scenePageSchema, sentenceViewSchema } from '../../../contracts/book.ts';
import type { ModelVersions } from '../../../contracts/system.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import { analysisSchema, bookSummarySchema, characterSummarySchema, responseSchema } from './answers.ts';
import { sceneFeelingSchema } from './scene-feeling.ts';

export { countNeeds } from './needs.ts';
export {
  needs,
  type Need,
  type SceneFeeling,
  sceneFeelingSchema,
  type SentenceFeeling,
  unpackSentences,
} from './scene-feeling.ts';

const project = z.string().min(1);
const position = z.number().int().min(0);
const character = z.string().min(1);

/** Bumped whenever the same text and models would give other facts. */
const readingVersion = '2';

/** One scene's means with Plutchik's eight in wheel order; `low` and `high` are the 90 % interval of the valence. */
export const sceneMeansSchema = affectSchema.extend({
  plutchik: z.array(z.number()).length(8),
  low: z.number(),
  high: z.number(),
  sentences: z.number().int(),
  words: z.number().int(),
});

export const contentEmotionIntegration = defineSystem({
  id: 'content_emotion_integration',
  title: 'Feelings in the text',
  group: 'reading',
  description:
    'Reads what each sentence feels like: eight emotions, how pleasant, how stirred and how much in control.',
  reads: [
    { system: 'identity_processor', fold: 'cast' },
    { system: 'identity_processor', fold: 'around' },
    { system: 'identity_processor', fact: 'speakers' },
  ],
  operations: {
    analyze_content_for_emotions: operation({
      description:
        'Reads a text, or one scene of a book, sentence by sentence: which emotions it carries, and its valence, ' +
        'arousal and dominance from 1 to 5. With `lines`, each line is read on its own, empty ones too.',
      runs: 'worker',
      input: z.union([
        z.object({ text: z.string(), lines: z.boolean().optional() }),
        z.object({ project, scene: position }),
      ]),
      gathers: z.object({ text: z.string() }),
      output: analysisSchema,
      examples: [
        { title: 'A scene of the book', data: { project: '{project}', scene: '{scene}' } },
        {
          title: 'A text of one’s own',
          data: { text: 'She ran down to the harbour, laughing. Nobody was there. The boat had gone without her.' },
        },
        {
          title: 'Each line on its own',
          data: { text: 'What a glorious morning!\nI could not bear to look at the grave.', lines: true },
        },
      ],
    }),
    generate_character_emotional_response: operation({
      description:
        'Tells what a character feels in a scene, from what they say there and the sentences that name them, and ' +
        'shows these sentences. It says so where there are too few.',
      runs: 'worker',
      input: z.object({ project, character, scene: position }),
      output: responseSchema,
      examples: [
        {
          title: 'A character in a scene',
          data: { project: '{project}', character: '{character}', scene: '{scene}' },
        },
      ],
    }),
    get_character_emotional_summary: operation({
      description: 'Follows what a character feels through all scenes of the book.',
      runs: 'worker',
      input: z.object({ project, character }),
      output: characterSummarySchema,
      examples: [{ title: 'A character of the book', data: { project: '{project}', character: '{character}' } }],
    }),
    get_emotional_analysis_summary: operation({
      description:
        'Sums the book up: its mean feeling, its brightest and darkest scenes, where each emotion is strongest.',
      runs: 'worker',
      input: z.object({ project }),
      output: bookSummarySchema,
      examples: [{ title: 'The book last read', data: { project: '{project}' } }],
    }),
    reset_emotion_data: operation({
      description:
        'Drops what was read of a book’s feelings and reads every scene of it again. The manuscript, the people and ' +
        'what you set yourself stay as they are.',
      runs: 'engine',
      input: z.object({ project }),
      output: z.object({ project, scenes: z.number().int() }),
      examples: [{ title: 'Read the feelings of the book again', data: { project: '{project}' } }],
      orderingKey: data => `content_emotion_integration/${data.project}`,
    }),
  },
  facts: {
    scene: {
      description: 'What one scene feels like, by sentence and on the whole.',
      value: sceneFeelingSchema,
      version: (models: ModelVersions) =>
        `${readingVersion}/${models['emotions.bin'] ?? '-'}/${models['vad.bin'] ?? '-'}`,
      wanted: 'revision',
    },
  },
  queries: {
    /** Which scenes are read, in book order. */
    progress: { input: z.object({ book: project }), output: z.array(z.boolean()) },
    /** Every scene in book order; null where it is not read yet. */
    scenes: {
      input: z.object({ book: project }),
      output: z.object({ scenes: z.array(sceneMeansSchema.nullable()) }),
    },
    /** One scene with its sentences, or null. */
    scene: { input: z.object({ book: project, position }), output: scenePageSchema.shape.feeling },
    /** The sentences of every scene in book order, offsets in the scene; null where it is not read yet. */
    sentences: {
      input: z.object({ book: project }),
      output: z.array(z.array(sentenceViewSchema.extend({ plutchik: plutchikSchema })).nullable()),
    },
  },
});
