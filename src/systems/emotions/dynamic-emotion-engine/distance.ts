/** How far two feelings lie apart. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';

export type Felt = Pick<SceneFeeling, 'plutchik' | 'valence' | 'arousal' | 'dominance'>;

/** What of a feeling is compared: everything on a scale from 0 to 1. */
export function coordinates({ plutchik, valence, arousal, dominance }: Felt): readonly number[] {
  return [...plutchik, (valence - 1) / 4, (arousal - 1) / 4, (dominance - 1) / 4];
}

/** Euclidean distance over Plutchik's eight, valence, arousal and dominance, each from 0 to 1. */
export function distance(a: Felt, b: Felt): number {
  const other = coordinates(b);
  return Math.sqrt(coordinates(a).reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0));
}
