/** Reads what scenes say about people, and folds it into what each of them remembers. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import type { SceneClaims } from './reading/claims.ts';
import { memoriesStart, memoriesStep } from './reading/memories.ts';
import { readClaims } from './reading/read-claims.ts';
import type { CastEntry, Speakers } from './reading/who-is-meant.ts';
import { characterMemorySystem } from './system.ts';

export const compute = defineCompute(characterMemorySystem, {
  facts: { scene: ({ text }) => readClaims(text) },
  folds: {
    memories: fold({
      start: () => memoriesStart,
      step: (state, { facts: [claims, speakers, feeling], after: [cast] }) =>
        memoriesStep(
          state,
          (claims ?? null) as SceneClaims | null,
          (speakers ?? null) as Speakers | null,
          (feeling ?? null) as SceneFeeling | null,
          (cast ?? null) as readonly CastEntry[] | null,
        ),
    }),
  },
});
