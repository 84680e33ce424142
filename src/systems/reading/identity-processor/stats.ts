/** A book's people in figures. */
import type { Cast } from '../../../contracts/book.ts';
import type { OutputOf } from '../../_kit/define-system.ts';
import type { StoredSpeakers } from './stored.ts';
import type { identityProcessor } from './system.ts';

export function statsOf(
  cast: Cast,
  scenes: readonly (StoredSpeakers | null)[],
): OutputOf<typeof identityProcessor, 'get_identity_stats'> {
  const quotations = scenes.flatMap(scene => scene?.quotations ?? []);
  const spoken = (kind: string): number => quotations.filter(one => one.speaker !== null && one.kind === kind).length;
  const grade = (importance: string): number => cast.characters.filter(one => one.importance === importance).length;
  return {
    characters: { major: grade('major'), intermediate: grade('intermediate'), minor: grade('minor') },
    mentions: cast.characters.reduce((sum, one) => sum + one.mentions, 0),
    quotations: quotations.length,
    speakers: {
      explicit: spoken('explicit'),
      anaphoric: spoken('anaphoric'),
      implicit: spoken('implicit'),
      open: cast.open,
    },
    scenes_read: scenes.filter(scene => scene !== null).length,
    scenes: scenes.length,
  };
}
