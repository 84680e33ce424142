/** Blends what is given, and takes a book's feelings in order. What needs a book is answered where it is read. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import { nearestNames, realisticEmotion } from './answers.ts';
import { mix, readLevels } from './blend.ts';
import { wheelFinish, wheelStart, wheelStep } from './scene-wheel.ts';
import { enhancedEmotionalBlender } from './system.ts';

export const compute = defineCompute(enhancedEmotionalBlender, {
  operations: {
    blend_emotions_with_psychology: ({ feelings }) => readLevels(mix(feelings)),
    create_psychologically_realistic_emotion: ({ feelings }) => realisticEmotion(feelings),
    get_emotion_by_psychological_profile: profile => nearestNames(profile),
  },
  folds: {
    wheel: fold({
      start: () => wheelStart,
      step: (state, { position, facts: [scene] }) => wheelStep(state, position, (scene ?? null) as SceneFeeling | null),
      finish: wheelFinish,
    }),
  },
});
