/** Answers that need no book. */
import type { z } from 'zod';
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import { dyads, oppositeOf, ringNames } from '../../../contracts/wheel.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import { fourDecimals, mix, readLevels, type Weighted } from './blend.ts';
import { feelingLevels, feelings } from './feelings.ts';
import { needLevels } from './needs.ts';
import { padOf } from './pad.ts';
import { sequences } from './sequences.ts';
import type { nameViewSchema, nearestSchema, realisticSchema } from './shapes.ts';

/** What is lost to opposites must be at least this share of the strongest level to be called a conflict. */
const conflictShare = 0.25;

export function realisticEmotion(list: readonly Weighted[]): z.infer<typeof realisticSchema> {
  const blend = readLevels(mix(list));
  const left = blend.emotions.filter(one => one.left > 0).sort((a, b) => b.left - a.left);
  const top = Math.max(0, ...blend.emotions.map(one => one.level));
  const against = blend.cancelled.filter(({ amount }) => amount >= top * conflictShare);
  return {
    blend,
    conflict:
      against.length === 0
        ? null
        : `${against.map(({ between: [a, b] }) => `${a} and ${b}`).join(', ')} stand against each other: they are ` +
          'felt by turns rather than at once, and each takes from the other.',
    behind: left.map(({ emotion, left: remains }) => ({ emotion, left: remains, ...sequences[emotion] })),
    excludes: left.map(({ emotion }) => oppositeOf(emotion)),
  };
}

export function nameView(feeling: string): z.infer<typeof nameViewSchema> {
  const levels = feelingLevels(feeling);
  return {
    of: 'name',
    blend: readLevels(levels),
    kind: feelings.find(one => one.name === feeling)?.kind ?? 'emotion',
    parts: partsOf(feeling).map(emotion => ({
      emotion,
      opposite: oppositeOf(emotion),
      rings: [...ringNames[emotion]],
      behind: sequences[emotion],
    })),
  };
}

export function partsOf(feeling: string): readonly Plutchik[] {
  const levels = feelingLevels(feeling);
  return plutchik.filter((_, at) => (levels[at] ?? 0) > 0);
}

/** What each part of a feeling can be mixed with: primary dyads first, as they are felt most often. */
export function combinationsOf(feeling: string) {
  const parts = partsOf(feeling);
  return {
    feeling,
    combinations: dyads.flatMap(({ name, kind, parts: [a, b] }) => {
      const other = parts.includes(a) ? b : parts.includes(b) ? a : null;
      return other === null || parts.includes(other) ? [] : [{ with: other, name, kind, parts: [a, b] as const }];
    }),
    excluded: parts.map(oppositeOf),
  };
}

type Profile =
  | { readonly plutchik: Readonly<Partial<Record<Plutchik, number | undefined>>> }
  | { readonly affect: { valence: number; arousal?: number | undefined; dominance?: number | undefined } };

const shown = 5;
/** Two names are taken for equally near where their distances differ by less than this. */
const closeCall = 0.02;
/** Further away than this, no name fits. */
const furthest = 0.6;

export function nearestNames(profile: Profile): {
  nearest: z.infer<typeof nearestSchema>[];
  abstains: string | null;
} {
  const distance = 'plutchik' in profile ? byLevels(profile.plutchik) : byAffect(profile.affect);
  const nearest = feelings
    .flatMap(({ name, kind, levels }) => {
      const far = distance(levels);
      return far === null ? [] : [{ name, kind, distance: fourDecimals(far) }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, shown);
  const [first, second] = nearest;
  const empty = 'plutchik' in profile && Object.values(profile.plutchik).every(level => (level ?? 0) === 0);
  if (empty) return { nearest: [], abstains: 'All levels are nought: there is nothing to name.' };
  if (first === undefined || first.distance > furthest) return { nearest, abstains: 'No name on the wheel is near.' };
  if (second !== undefined && second.distance - first.distance < closeCall) {
    return { nearest, abstains: `It lies between ${first.name} and ${second.name}; neither is clearly nearer.` };
  }
  return { nearest, abstains: null };
}

function byLevels(wanted: Readonly<Partial<Record<Plutchik, number | undefined>>>) {
  return (levels: readonly number[]): number =>
    Math.hypot(...plutchik.map((name, at) => (wanted[name] ?? 0) - (levels[at] ?? 0)));
}

/** On the scale of -1 to 1, over the axes that are given; names without figures are left out. */
function byAffect(wanted: { valence: number; arousal?: number | undefined; dominance?: number | undefined }) {
  return (levels: readonly number[]): number | null => {
    const pad = padOf(levels);
    if (pad === null || pad.covered < 1) return null;
    const axes = (['valence', 'arousal', 'dominance'] as const).filter(axis => wanted[axis] !== undefined);
    return Math.hypot(...axes.map(axis => ((wanted[axis] ?? 3) - pad[axis]) / 2));
  };
}

export function givenNeeds(given: Readonly<Partial<Record<(typeof needs)[number], { met: number; lacking: number }>>>) {
  const counts = {
    met: needs.map(need => given[need]?.met ?? 0),
    lacking: needs.map(need => given[need]?.lacking ?? 0),
  };
  return needsAnswer(needLevels(counts).map(one => ({ ...one, passages: [] })));
}

/** The lowest need that surely lacks presses first (Maslow 1943). */
export function needsAnswer<T extends { need: (typeof needs)[number]; state: string }>(levels: T[]) {
  const open = levels.every(({ state }) => state === 'open');
  return {
    needs: levels,
    pressing: levels.find(({ state }) => state === 'lacking')?.need ?? null,
    abstains: open ? 'Too few sentences speak of any need for a verdict.' : null,
  };
}

export function givenIntensity(list: readonly Weighted[]) {
  const blend = readLevels(mix(list));
  const top = [...blend.emotions].sort((a, b) => b.level - a.level)[0];
  return {
    intensity: top?.level ?? 0,
    strongest: top?.name ?? null,
    left: Math.max(0, ...blend.emotions.map(one => one.left)),
    rank: null,
    abstains: null,
  };
}
