/** The 48 names of feelings on the wheel, and what each is made of. */
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import { dyads, ringNames } from '../../../contracts/wheel.ts';

/** In wheel order, from 0 to 1. */
export type Levels = readonly number[];

export const nothing: Levels = plutchik.map(() => 0);

/** The middle of each ring. */
const middles = [1 / 6, 1 / 2, 5 / 6] as const;

/** A name on the wheel: of an emotion in one of its intensities, or of a dyad. */
export interface Feeling {
  readonly name: string;
  readonly kind: 'emotion' | 'dyad';
  readonly levels: Levels;
}

function only(levels: Partial<Record<Plutchik, number>>): Levels {
  return plutchik.map(name => levels[name] ?? 0);
}

/** All of them, emotions first. The parts of a dyad stand in the middle of the wheel's middle ring. */
export const feelings: readonly Feeling[] = [
  ...plutchik.flatMap(emotion =>
    ringNames[emotion].map((name, ring): Feeling => ({
      name,
      kind: 'emotion',
      levels: only({ [emotion]: middles[ring] ?? 0 }),
    })),
  ),
  ...dyads.map(({ name, parts }): Feeling => {
    return { name, kind: 'dyad', levels: only({ [parts[0]]: middles[1], [parts[1]]: middles[1] }) };
  }),
];

export const feelingNames = feelings.map(({ name }) => name);

const byName = new Map(feelings.map(feeling => [feeling.name, feeling]));

/** The feeling of this name at a strength, that of its name where none is given. Its strongest part has it. */
export function feelingLevels(name: string, strength?: number): Levels {
  const levels = byName.get(name)?.levels ?? nothing;
  if (strength === undefined) return levels;
  const top = Math.max(...levels);
  return top === 0 ? levels : levels.map(level => (level / top) * strength);
}
