/** Names mixed feelings: Plutchik's wheel, its dyads, intensities and opposites. Pure: keeps nothing. */
import { z } from 'zod';
import { affectSchema, plutchikSchema } from '../../../contracts/book.ts';
import { wheelSchema } from '../../../contracts/wheel.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import {
  blendSchema,
  combinationSchema,
  feelingSchema,
  level,
  nameViewSchema,
  nearestSchema,
  needAnswerSchema,
  needSchema,
  project,
  realisticSchema,
  scene,
  stretchSchema,
  textViewSchema,
  weightedListSchema,
} from './shapes.ts';

const feelingFact = { system: 'content_emotion_integration', fact: 'scene' };

/** Bumped whenever the same facts would give another wheel. */
const wheelVersion = '1';

const whole = { project: '{project}', scene: '{scene}' };

export const enhancedEmotionalBlender = defineSystem({
  id: 'enhanced_emotional_blender',
  title: 'Mixed feelings',
  group: 'emotions',
  description: 'Names mixed feelings: where they lie on Plutchik’s wheel, what they make together, what cancels.',
  reads: [feelingFact],
  operations: {
    blend_emotions_with_psychology: operation({
      description:
        'Blends feelings by weight: where the blend lies on the wheel, which named dyads it makes and how far, and ' +
        'what opposites took from each other.',
      runs: 'worker',
      input: z.object({ feelings: weightedListSchema }),
      output: blendSchema,
      examples: [
        {
          title: 'Joy and trust, with a little fear',
          data: {
            feelings: [{ feeling: 'joy', weight: 2 }, { feeling: 'trust', weight: 2 }, { feeling: 'apprehension' }],
          },
        },
      ],
    }),
    create_psychologically_realistic_emotion: operation({
      description:
        'Works a feeling out for a character: what it is made of, what must have happened, what they think and are ' +
        'driven to do, what it cannot be felt with. It says where the parts stand against each other.',
      runs: 'worker',
      input: z.object({ feelings: weightedListSchema }),
      output: realisticSchema,
      examples: [
        { title: 'Remorse', data: { feelings: [{ feeling: 'remorse', intensity: 0.7 }] } },
        {
          title: 'Joy in the middle of grief',
          data: { feelings: [{ feeling: 'grief', weight: 2 }, { feeling: 'joy' }] },
        },
      ],
    }),
    suggest_psychologically_realistic_combinations: operation({
      description:
        'Lists what an emotion can be mixed with and what the mixture is called, the commonest first. With a book, it ' +
        'tells in which scenes both are strong.',
      runs: 'worker',
      input: z.object({ feeling: feelingSchema, project: project.optional() }),
      output: z.object({
        feeling: z.string(),
        combinations: z.array(combinationSchema),
        excluded: z.array(z.string()),
      }),
      examples: [{ title: 'What goes with fear in this book', data: { feeling: 'fear', project: '{project}' } }],
    }),
    get_emotion_by_psychological_profile: operation({
      description:
        'Finds the names nearest to a profile: levels of Plutchik’s eight, or valence, arousal and dominance from 1 to ' +
        '5. It says when two names fit about as well.',
      runs: 'worker',
      input: z.union([
        z.object({ plutchik: plutchikSchema.partial() }),
        z.object({ affect: affectSchema.extend({}).partial({ arousal: true, dominance: true }) }),
      ]),
      output: z.object({ nearest: z.array(nearestSchema), abstains: z.string().nullable() }),
      examples: [
        { title: 'Some joy and some anticipation', data: { plutchik: { joy: 0.6, anticipation: 0.5 } } },
        { title: 'Unpleasant, stirred, helpless', data: { affect: { valence: 1.8, arousal: 4.2, dominance: 2 } } },
      ],
    }),
    analyze_plutchik_emotion: operation({
      description:
        'Shows a name on the wheel with its opposite and its chain of events; or the wheel of a passage, a scene or a ' +
        'whole book, with the sentences each emotion rests on.',
      runs: 'worker',
      input: z.union([z.object({ feeling: feelingSchema }), stretchSchema]),
      output: z.union([nameViewSchema, textViewSchema]),
      examples: [
        { title: 'The wheel of a scene', data: whole },
        { title: 'Awe', data: { feeling: 'awe' } },
        { title: 'The wheel of the book', data: { project: '{project}' } },
      ],
    }),
    analyze_maslow_needs: operation({
      description:
        'Tells which of Maslow’s needs are met and which lack in a scene or a whole book, with the sentences that say ' +
        'so; or reads a profile that you give as counts.',
      runs: 'worker',
      input: z.union([
        z.object({
          needs: z.partialRecord(needSchema, z.object({ met: z.number().min(0), lacking: z.number().min(0) })),
        }),
        z.object({ project, scene: scene.optional() }),
      ]),
      output: z.object({
        needs: z.array(needAnswerSchema),
        /** The lowest need that lacks; null where none is known to. */
        pressing: needSchema.nullable(),
        abstains: z.string().nullable(),
      }),
      examples: [
        { title: 'The needs of a scene', data: whole },
        { title: 'A profile of one’s own', data: { needs: { safety: { met: 0, lacking: 6 } } } },
      ],
    }),
    calculate_emotional_intensity: operation({
      description:
        'Tells how strong the feelings of a blend, a passage or a scene are, which is the strongest, and how that ' +
        'stands beside the other scenes of the book.',
      runs: 'worker',
      input: z.union([z.object({ feelings: weightedListSchema }), stretchSchema]),
      output: z.object({
        /** The strongest emotion’s level. */
        intensity: level,
        /** Its name; null where nothing is felt, or where there is too little text to name it. */
        strongest: z.string().nullable(),
        /** The same after opposites cancelled. */
        left: level,
        /** The share of the book’s scenes that are weaker; null without a scene. */
        rank: level.nullable(),
        abstains: z.string().nullable(),
      }),
      examples: [
        { title: 'A scene', data: whole },
        { title: 'Rage and fear', data: { feelings: [{ feeling: 'rage' }, { feeling: 'fear' }] } },
      ],
    }),
  },
  folds: {
    wheel: {
      description: 'How strong each emotion is in each scene, and the sentences it rests on.',
      version: wheelVersion,
      reads: [feelingFact],
      after: [],
    },
  },
  queries: {
    wheel: { input: z.object({ book: project, scene: scene.nullable() }), output: wheelSchema.nullable() },
  },
});
