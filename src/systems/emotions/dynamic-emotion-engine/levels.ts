/** What a reader carries from scene to scene: Plutchik's eight and Maslow's five, which fall with half-lives. */
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';

/**
 * Words read in which half of a feeling is gone. That sadness lasts longest and surprise, fear and disgust pass soonest
 * is how people report their own (Verduyn and Lavrijsen 2015); the lengths in words, about a chapter for joy, and the
 * places of the others are our own choice.
 */
export const halfLives: Readonly<Record<Plutchik, number>> = {
  joy: 2500,
  trust: 5000,
  fear: 800,
  surprise: 800,
  sadness: 6000,
  disgust: 800,
  anger: 1500,
  anticipation: 3000,
};

/** Words read in which half of what was said of a need is forgotten. */
export const needHalfLife = 8000;
/** What was said of a need is weighed against so many sentences that say nothing either way. */
const openSentences = 4;

export interface Levels {
  /** In wheel order, from 0 to 1. */
  readonly plutchik: readonly number[];
  /** Sentences that speak of each need as met and as lacking, as far as they are not forgotten. */
  readonly met: readonly number[];
  readonly lacking: readonly number[];
}

export const atRest: Levels = {
  plutchik: [0, 0, 0, 0, 0, 0, 0, 0],
  met: [0, 0, 0, 0, 0],
  lacking: [0, 0, 0, 0, 0],
};

/** What is left after so many words. */
export function remaining(words: number, halfLife: number): number {
  return 2 ** (-words / halfLife);
}

/**
 * Each emotion goes towards the scene's own strength and covers half the way in one half-life, so a long scene moves it
 * more than a short one, a scene read in two parts as much as in one, and without feeling it falls to rest. Needs are
 * counts that fade.
 */
export function carryOn(levels: Levels, scene: Pick<SceneFeeling, 'words' | 'plutchik' | 'needs'>): Levels {
  const kept = remaining(scene.words, needHalfLife);
  const fade = (before: readonly number[], now: readonly number[]): readonly number[] =>
    before.map((count, level) => sixDecimals(count * kept + (now[level] ?? 0)));
  return {
    plutchik: feel(levels.plutchik, scene.plutchik, scene.words),
    met: fade(levels.met, scene.needs.met),
    lacking: fade(levels.lacking, scene.needs.lacking),
  };
}

/** Where the emotions stand after so many words of this strength. */
export function feel(before: readonly number[], strength: readonly number[], words: number): readonly number[] {
  return plutchik.map((name, index) => {
    const kept = remaining(words, halfLives[name]);
    return sixDecimals((before[index] ?? 0) * kept + (strength[index] ?? 0) * (1 - kept));
  });
}

/**
 * How well each need is met, from 0 to 1: the mean of a Beta posterior with a prior of `openSentences` (half met, half
 * lacking), so that a need of which nothing is said stands at one half.
 */
export function needLevels({ met, lacking }: Levels): readonly number[] {
  return met.map((count, level) => {
    const told = count + (lacking[level] ?? 0);
    return sixDecimals((count + openSentences / 2) / (told + openSentences));
  });
}

/** Sentences that each need's level rests on, as far as they are not forgotten. */
export function needEvidence({ met, lacking }: Levels): readonly number[] {
  return met.map((count, level) => sixDecimals(count + (lacking[level] ?? 0)));
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
