/** What the two heads of the emotion model can name, in the order of their outputs. */
import { plutchik } from '../../../../contracts/emotions.ts';

/** The labels of everyday language (Demszky et al. 2020), in the order of the data set's label ids. */
export const goemotions = [
  ...(['admiration', 'amusement', 'anger', 'annoyance', 'approval', 'caring', 'confusion', 'curiosity'] as const),
  ...(['desire', 'disappointment', 'disapproval', 'disgust', 'embarrassment', 'excitement', 'fear'] as const),
  ...(['gratitude', 'grief', 'joy', 'love', 'nervousness', 'optimism', 'pride', 'realization', 'relief'] as const),
  ...(['remorse', 'sadness', 'surprise', 'neutral'] as const),
] as const;
export type GoEmotion = (typeof goemotions)[number];

export { plutchik };

/** The names whose probability is over its threshold. */
export function labelsOver(
  names: readonly string[],
  values: ArrayLike<number>,
  thresholds: ArrayLike<number>,
): string[] {
  return names.filter((_, k) => (values[k] ?? 0) > (thresholds[k] ?? 1));
}
