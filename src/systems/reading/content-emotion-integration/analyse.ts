/** Reads a text of anybody's, sentence by sentence or line by line, with everything the model can say. */
import type { z } from 'zod';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { findSentences } from '../../_text/sentences.ts';
import type { Span } from '../../_text/span.ts';
import { countWords } from '../../_text/words.ts';
import type { analysisSchema } from './answers.ts';
import { feelingAnswer } from './character-feeling.ts';
import { meanFeeling } from './mean-feeling.ts';
import type { EmotionModel } from './model/emotion-model.ts';
import { goemotions } from './model/labels.ts';
import type { SentenceFeeling } from './scene-feeling.ts';

export function analyseText(text: string, lines: boolean, model: EmotionModel): z.infer<typeof analysisSchema> {
  const feelings: SentenceFeeling[] = [];
  const units = (lines ? findAllLines(text) : findSentences(text)).map(({ start, end }) => {
    const unit = text.slice(start, end);
    const { valence, arousal, dominance, plutchik, plutchikLabels, goemotionsLabels, ...all } = model.read(unit);
    const words = countWords(unit);
    if (words > 0) feelings.push({ start, end, words, plutchik, valence, arousal, dominance });
    return {
      start,
      end,
      text: unit,
      goemotions: Object.fromEntries(goemotions.map((label, index) => [label, all.goemotions[index] ?? 0])),
      goemotions_labels: [...goemotionsLabels],
      plutchik: plutchikScores(plutchik),
      plutchik_labels: [...plutchikLabels],
      valence,
      arousal,
      dominance,
    };
  });
  return { units, whole: feelings.length === 0 ? null : feelingAnswer(meanFeeling(feelings)) };
}

/** Every line without its end, empty ones too: one more than there are line ends. */
export function findAllLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + ending.length;
  }
  return [...lines, { start, end: text.length }];
}
