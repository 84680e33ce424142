/** Takes a book's feelings in order. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import { courseFinish, courseStart, courseStep } from './course.ts';
import { dynamicEmotionEngine } from './system.ts';

export const compute = defineCompute(dynamicEmotionEngine, {
  folds: {
    course: fold({
      start: () => courseStart,
      step: (state, { facts: [scene] }) => courseStep(state, (scene ?? null) as SceneFeeling | null),
      finish: courseFinish,
    }),
  },
});
