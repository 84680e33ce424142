/** Reads scenes for signs, takes a book's talks in order, measures voices, arranges lines. */
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { arrange } from './material.ts';
import { profileOf } from './profile.ts';
import { readSigns, type SceneSigns } from './scene-signs.ts';
import { sceneTalks, type Speakers } from './scene-talks.ts';
import { characterInteractionEngine } from './system.ts';
import { type Tallies, tally } from './tallies.ts';

export const compute = defineCompute(characterInteractionEngine, {
  operations: {
    create_dialogue_profile: (_data, gathered) => profileOf(gathered),
    get_dialogue_profile: (_data, gathered) => profileOf(gathered),
    generate_dialogue: (wish, { lines, people }) => arrange(lines, people, wish),
  },
  facts: { scene: ({ text }) => readSigns(text) },
  folds: {
    talks: fold<Tallies>({
      start: () => ({}),
      step(state, { position, facts: [speakers, feeling, signs] }) {
        if (speakers === null) return { state };
        const row = sceneTalks(speakers as Speakers, feeling as SceneFeeling | null, signs as SceneSigns | null);
        return { state: tally(state, position, row), row };
      },
      finish: state => state,
    }),
  },
});
