/** The emotional course of the book: how a scene moves from the last, where it jumps, where it stalls, where it turns. */
import { z } from 'zod';
import { arcSchema } from '../../../contracts/book.ts';
import { defineSystem } from '../../_kit/define-system.ts';
import { operations } from './operations.ts';

const project = z.string().min(1);

/** Bumped whenever the same facts would give another course. */
const courseVersion = '2';

export const dynamicEmotionEngine = defineSystem({
  id: 'dynamic_emotion_engine',
  title: 'Emotional course',
  group: 'emotions',
  description:
    'Follows feelings through the book: how each scene moves from the last, where it jumps, stalls and turns.',
  reads: [{ system: 'content_emotion_integration', fact: 'scene' }],
  operations,
  folds: {
    course: {
      description: 'What is carried from scene to scene, and the arc of the whole book.',
      version: courseVersion,
      reads: [{ system: 'content_emotion_integration', fact: 'scene' }],
      after: [],
    },
  },
  queries: {
    /** While the book is read, points come from what is there; turning points once it is whole. */
    arc: { input: z.object({ book: project }), output: arcSchema },
  },
});
