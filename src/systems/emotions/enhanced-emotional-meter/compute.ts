/** Counts the words of a scene, and takes a book's scenes in order. */
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import { countWords } from '../../_text/words.ts';
import { meterStart, meterStep, type SceneWords } from './course.ts';
import { enhancedEmotionalMeter } from './system.ts';
import { packCounts, wordsIn } from './words-in.ts';

export const compute = defineCompute(enhancedEmotionalMeter, {
  facts: { words: ({ text }) => ({ words: countWords(text), counts: packCounts(wordsIn(text)) }) },
  folds: {
    meter: fold({
      start: () => meterStart,
      step: (state, { facts: [scene] }) => meterStep(state, (scene ?? null) as SceneWords | null),
      finish: state => state,
    }),
  },
});
