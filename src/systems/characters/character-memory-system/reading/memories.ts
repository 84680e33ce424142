/** The fold: scene by scene in book order, what each leaves in the memory of each person. */
import type { SceneFeeling } from '../../../reading/content-emotion-integration/system.ts';
import type { ReadMemory } from '../memory.ts';
import type { SceneClaims } from './claims.ts';
import { nothingYet, type SoFar, strengths, takeIn, weigh } from './importance.ts';
import { sceneMemories } from './scene-memories.ts';
import type { CastEntry, Speakers } from './who-is-meant.ts';

export const memoriesStart: SoFar = nothingYet;

/** A scene without claims or speakers leaves nothing; one without feelings is weighed without them. */
export function memoriesStep(
  state: SoFar,
  claims: SceneClaims | null,
  speakers: Speakers | null,
  feeling: SceneFeeling | null,
  cast: readonly CastEntry[] | null,
): { readonly state: SoFar; readonly row?: readonly ReadMemory[] } {
  if (claims === null || speakers === null || cast === null) return { state };
  const mentioned = speakers.mentions.flatMap(one => (one.character === null ? [] : [one.character]));
  const far = takeIn(state, claims.words, mentioned);
  const felt = strengths(feeling);
  const named = new Map(far.named);
  return {
    state: far,
    row: sceneMemories(claims, speakers, cast, (passage, people) => weigh(passage, people, felt, far, named)),
  };
}
