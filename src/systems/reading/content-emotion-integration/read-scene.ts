/** Puts a scene's fact together from its sentences and what a model reads in each. */
import type { Affect } from '../../../contracts/emotions.ts';
import type { Span } from '../../_text/span.ts';
import { isLatinScript } from '../../_text/script.ts';
import { findSentences } from '../../_text/sentences.ts';
import { countWords } from '../../_text/words.ts';
import { meanFeeling } from './mean-feeling.ts';
import { countNeeds } from './needs.ts';
import { packSentences, round, type SceneFeeling, type SentenceFeeling } from './scene-feeling.ts';

/** What is read in one stretch of text; Plutchik's eight in wheel order. */
export interface Feeling extends Affect {
  readonly plutchik: readonly number[];
}

/** Reads each of these stretches of a scene, in order. */
export type ReadSentences = (text: string, sentences: readonly Span[]) => readonly Feeling[];

/** Sentences in another script than the Latin are passed over: the models know English, and would invent. */
export function readSceneFeeling(text: string, read: ReadSentences): SceneFeeling {
  const spans = findSentences(text).filter(({ start, end }) => isLatinScript(text.slice(start, end)));
  const feelings = read(text, spans);
  const sentences = spans.flatMap(({ start, end }, index): SentenceFeeling[] => {
    const feeling = feelings[index];
    return feeling === undefined ? [] : [{ ...feeling, start, end, words: countWords(text, start, end) }];
  });
  const { plutchik, valence, arousal, dominance, error } = meanFeeling(sentences);
  return {
    words: countWords(text),
    plutchik: plutchik.map(score => round(score, 4)),
    valence: round(valence, 4),
    arousal: round(arousal, 4),
    dominance: round(dominance, 4),
    error: round(error, 4),
    needs: countNeeds(spans.map(({ start, end }) => text.slice(start, end))),
    sentences: sentences.length,
    rows: packSentences(sentences),
  };
}
