/** What a character feels, from the sentences that tell it; nothing where these are too few. */
import { plutchik, plutchikScores } from '../../../contracts/emotions.ts';
import type { z } from 'zod';
import type { feelingSchema, responseSchema } from './answers.ts';
import type { Divided, TellingSentence } from './cast-sentences.ts';
import { meanFeeling, type MeanFeeling, ninety } from './mean-feeling.ts';
import { round, type SentenceFeeling } from './scene-feeling.ts';

type Response = z.infer<typeof responseSchema>;
export type FeelingAnswer = z.infer<typeof feelingSchema>;

/** Below either of these nothing is said. */
const leastSentences = 3;
const leastWords = 30;
/** What is said of a character counts this much of what they say. */
const namedWeight = 0.5;
/** An emotion stands out from the rest of the scene by at least this much. */
const stands = 0.03;
const mostPassages = 6;

export interface Evidence {
  readonly spoken: number;
  readonly named: number;
  readonly words: number;
}

export function evidenceOf(telling: readonly TellingSentence[]): Evidence {
  const spoken = telling.filter(one => one.because === 'speaks').length;
  return { spoken, named: telling.length - spoken, words: telling.reduce((sum, one) => sum + one.words, 0) };
}

export function isEnough({ spoken, named, words }: Evidence): boolean {
  return spoken + named >= leastSentences && words >= leastWords;
}

/** The mean over sentences of a character. */
export function meanOfTelling(telling: readonly TellingSentence[]): MeanFeeling {
  return meanFeeling(
    telling.map(one => (one.because === 'speaks' ? one : { ...one, words: Math.max(1, one.words) * namedWeight })),
  );
}

export function feelingAnswer(mean: MeanFeeling): FeelingAnswer {
  return {
    plutchik: plutchikScores(mean.plutchik.map(score => round(score, 3))),
    valence: round(mean.valence, 3),
    arousal: round(mean.arousal, 3),
    dominance: round(mean.dominance, 3),
    low: Math.max(1, round(mean.valence - ninety * mean.error, 3)),
    high: Math.min(5, round(mean.valence + ninety * mean.error, 3)),
  };
}

/** The answer for one scene, whose text the offsets count in. */
export function characterResponse(name: string, scene: number, text: string, { telling, rest }: Divided): Response {
  const evidence = evidenceOf(telling);
  const enough = isEnough(evidence);
  const mean = meanOfTelling(telling);
  const around = meanFeeling(rest);
  return {
    character: name,
    scene,
    feeling: enough ? feelingAnswer(mean) : null,
    against_scene:
      enough && rest.length >= leastSentences
        ? {
            valence: round(mean.valence - around.valence, 3),
            arousal: round(mean.arousal - around.arousal, 3),
            dominance: round(mean.dominance - around.dominance, 3),
            stronger: plutchik.filter((_, at) => (mean.plutchik[at] ?? 0) - (around.plutchik[at] ?? 0) >= stands),
          }
        : null,
    evidence,
    abstains: enough ? null : reason(name, evidence),
    passages: passagesOf(scene, text, telling),
  };
}

function reason(name: string, { spoken, named, words }: Evidence): string {
  const found = spoken + named;
  if (found === 0) return `${name} neither speaks in this scene nor is named in its narration.`;
  const told = found === 1 ? 'One sentence tells' : `${found} sentences tell`;
  return `${told} of ${name} here, in ${words} words; at least ${leastSentences} with ${leastWords} words are needed.`;
}

function passagesOf(scene: number, text: string, telling: readonly TellingSentence[]): Response['passages'] {
  return [...telling]
    .sort((a, b) => strength(b) - strength(a) || a.start - b.start)
    .slice(0, mostPassages)
    .map(({ start, end, because, plutchik: scores, valence }) => {
      return { scene, start, end, text: text.slice(start, end), because, plutchik: plutchikScores(scores), valence };
    });
}

/** How far a sentence is from saying nothing: its strongest emotion, and how far its valence is from the middle. */
function strength({ plutchik: scores, valence }: SentenceFeeling): number {
  return Math.max(...scores) + Math.abs(valence - 3) / 2;
}
