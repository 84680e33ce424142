/** A dialogue profile: the voice as it is measured now, the writer's wishes, and how it stands to the one kept. */
import type { GatheredOf, OutputOf } from '../../_kit/define-system.ts';
import type { characterInteractionEngine } from './system.ts';
import { voiceOf } from './voice.ts';

type Gathered = GatheredOf<typeof characterInteractionEngine, 'get_dialogue_profile'>;

export function profileOf({
  key,
  name,
  said,
  others,
  names,
  wishes,
  kept,
}: Gathered): OutputOf<typeof characterInteractionEngine, 'get_dialogue_profile'> {
  const voice = voiceOf(said, others, new Set(names));
  return {
    key,
    name,
    voice,
    wishes,
    kept:
      kept === null
        ? null
        : {
            at: kept.at,
            quotations: kept.voice.quotations,
            words: kept.voice.words,
            current: JSON.stringify(kept.voice) === JSON.stringify(voice),
          },
  };
}
