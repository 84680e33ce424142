/** All three stages over the scenes of a whole book, for tests and measures; the engine runs them apart. */
import type { QuoteConvention } from '../../../_text/quote-marks.ts';
import { castFinish } from './cast.ts';
import { castStart, castStep } from './cast-state.ts';
import { readScene } from './scene.ts';
import { castAround } from './slice.ts';
import { readSpeakers } from './speakers.ts';
import type { CastEntry, SceneSpeakers } from './types.ts';

export interface Novel {
  readonly cast: readonly CastEntry[];
  /** One for each scene, in order; offsets count from the start of the scene. */
  readonly scenes: readonly SceneSpeakers[];
}

/** Reads a book from its scenes in order. */
export function readNovel(scenes: readonly string[], convention?: QuoteConvention): Novel {
  const facts = scenes.map(text => readScene(text, convention));
  const cast = castFinish(facts.reduce(castStep, castStart()));
  const read = facts.map((fact, index) => readSpeakers(scenes[index] ?? '', fact, castAround(fact, cast)));
  return { cast, scenes: read };
}
