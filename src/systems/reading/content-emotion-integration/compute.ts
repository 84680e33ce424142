/** Reads feelings: of every scene, and of any text that is asked about. */
import { defineCompute } from '../../_kit/define-compute.ts';
import { analyseText } from './analyse.ts';
import { emotionModel } from './loaded-model.ts';
import { readSceneFeeling } from './read-scene.ts';
import { contentEmotionIntegration } from './system.ts';

export const compute = defineCompute(contentEmotionIntegration, {
  operations: {
    analyze_content_for_emotions: (data, { text }, models) =>
      analyseText(text, 'lines' in data && data.lines === true, emotionModel(models)),
  },
  facts: {
    scene: ({ text }, models) => {
      const model = emotionModel(models);
      return readSceneFeeling(text, (scene, sentences) => model.readStretches(scene, sentences));
    },
  },
});
