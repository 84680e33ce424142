/** Blends feelings: what is left where opposites cancel, where it lies on the wheel, which dyads it makes. */
import type { z } from 'zod';
import { plutchik } from '../../../contracts/emotions.ts';
import {
  type cancelledSchema,
  dyads,
  type dyadSchema,
  nameAt,
  type positionSchema,
  ringOf,
} from '../../../contracts/wheel.ts';
import { feelingLevels, type Levels } from './feelings.ts';
import { padOf } from './pad.ts';

export interface Weighted {
  readonly feeling: string;
  readonly weight: number;
  readonly intensity?: number | undefined;
}

/** A dyad is spoken of from this degree on, and where its weaker part has at least this share of the stronger. */
const leastDegree = 0.05;
const leastBalance = 0.4;

/**
 * The mean of the feelings by their weights. Weights count only beside each other; sums are taken in the order of size,
 * so that the order of the list leaves no trace, not even in the last digit.
 */
export function mix(list: readonly Weighted[]): Levels {
  const total = sum(list.map(one => one.weight));
  return plutchik.map((_, at) =>
    limited(sum(list.map(one => one.weight * (feelingLevels(one.feeling, one.intensity)[at] ?? 0))) / total),
  );
}

/** Each pair of opposites loses the weaker one's level on both sides (Plutchik 1980: opposites conflict). */
export function cancel(levels: Levels): {
  readonly left: Levels;
  readonly cancelled: z.infer<typeof cancelledSchema>[];
} {
  const lost = levels.map((level, at) => Math.min(level, levels[(at + 4) % 8] ?? 0));
  return {
    left: levels.map((level, at) => fourDecimals(level - (lost[at] ?? 0))),
    cancelled: plutchik
      .slice(0, 4)
      .flatMap((first, at) => {
        const second = plutchik[at + 4];
        const amount = fourDecimals(lost[at] ?? 0);
        return second === undefined || amount === 0 ? [] : [{ between: [first, second] as const, amount }];
      })
      .map(({ between, amount }) => ({ between: [between[0], between[1]], amount })),
  };
}

/**
 * The direction is the circular mean of what is left (Mardia and Jupp 2000); the distance from the middle is the level
 * of the strongest part, less where the parts point different ways.
 */
export function positionOf(left: Levels): z.infer<typeof positionSchema> {
  const total = sum(left);
  if (total === 0) return { angle: null, radius: 0 };
  const turn = (at: number): number => (at * Math.PI) / 4;
  const across = sum(left.map((level, at) => level * Math.sin(turn(at))));
  const up = sum(left.map((level, at) => level * Math.cos(turn(at))));
  const radius = fourDecimals(limited(Math.max(...left) * (Math.hypot(across, up) / total)));
  if (radius === 0) return { angle: null, radius: 0 };
  const degrees = Math.round((Math.atan2(across, up) * 180_000) / Math.PI) / 1000;
  return { angle: (degrees + 360) % 360, radius };
}

/** The dyads that are there, the strongest first; of equals the one whose parts are nearer together. */
export function dyadsIn(left: Levels): z.infer<typeof dyadSchema>[] {
  return dyads
    .map(({ name, kind, parts: [first, second] }) => {
      const [a, b] = [left[plutchik.indexOf(first)] ?? 0, left[plutchik.indexOf(second)] ?? 0];
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const balance = high === 0 ? 0 : fourDecimals(low / high);
      return {
        name,
        kind,
        parts: [first, second] as [typeof first, typeof second],
        degree: fourDecimals(low),
        balance,
      };
    })
    .filter(({ degree, balance }) => degree >= leastDegree && balance >= leastBalance)
    .sort((a, b) => b.degree - a.degree);
}

/** The whole reading of some levels. A level that shows as 0 with four decimals is no feeling, and is left out of all of it. */
export function readLevels(given: Levels) {
  const levels = given.map(level => (fourDecimals(level) === 0 ? 0 : level));
  const { left, cancelled } = cancel(levels);
  return {
    position: positionOf(left),
    emotions: plutchik.flatMap((emotion, at) => {
      const level = fourDecimals(levels[at] ?? 0);
      const remains = left[at] ?? 0;
      const shown = { emotion, name: nameAt(emotion, level), ring: ringOf(level), level, left: remains };
      return level === 0 ? [] : [shown];
    }),
    dyads: dyadsIn(left),
    cancelled,
    name: nameOf(left),
    pad: padOf(levels),
  };
}

/** One name for what is left: of the strongest dyad where two emotions share it, else of the strongest emotion. */
export function nameOf(left: Levels): string | null {
  const top = Math.max(...left);
  if (top === 0) return null;
  const strongest = dyadsIn(left)[0];
  if (strongest !== undefined && strongest.degree >= top * leastBalance) return strongest.name;
  const emotion = plutchik[left.indexOf(top)];
  return emotion === undefined ? null : nameAt(emotion, top);
}

export function fourDecimals(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

function limited(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
