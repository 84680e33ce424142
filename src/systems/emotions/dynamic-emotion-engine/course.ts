/** The emotional course of a book as a fold: what is carried from scene to scene, and how each moves from the last. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { distance, type Felt } from './distance.ts';
import { atRest, carryOn, type Levels, needEvidence, needLevels } from './levels.ts';
import { type ArcPoint, type ScenePoint, smoothArc } from './smooth.ts';
import { findTurning, type TurningPoint } from './turning.ts';

/** Mean and scatter of a growing list of numbers (Welford 1962). */
interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

export interface CourseState {
  readonly levels: Levels;
  readonly last: (Felt & { readonly error: number }) | null;
  /** How far neighbouring scenes were apart so far. */
  readonly distances: Spread;
  /** The stretch in which the valence stays the same: its mean so far with its error, scenes and words. */
  readonly still: { readonly valence: number; readonly error: number; readonly scenes: number; readonly words: number };
  /** Words, valence and error of each scene; null where its fact is missing. */
  readonly series: readonly (readonly [words: number, valence: number, error: number] | null)[];
}

export interface CourseChange {
  readonly valence: number;
  readonly arousal: number;
  readonly dominance: number;
  readonly distance: number;
  /** The valence differs by more than chance among the sentences explains, at 10 %. */
  readonly sure: boolean;
}

/** What the fold says of a scene. */
export interface CourseRow {
  readonly words: number;
  /** Carried so far, this scene included, from 0 to 1. */
  readonly plutchik: readonly number[];
  /** How well each need is met, from 0 to 1, and on how many sentences that rests. */
  readonly maslow: readonly number[];
  readonly evidence: readonly number[];
  /** From the scene before; null for the first. */
  readonly change: CourseChange | null;
  readonly jump: boolean;
  /** Scenes and words in a row, up to this one, in which the valence stayed within its band. */
  readonly still: { readonly scenes: number; readonly words: number };
}

export interface CourseFinal {
  readonly points: readonly (ArcPoint | null)[];
  readonly turning: readonly TurningPoint[];
}

/** A jump is only spoken of once so many changes show what is usual in this book. */
const leastChanges = 8;
const ninety = 1.645;

export const courseStart: CourseState = {
  levels: atRest,
  last: null,
  distances: { count: 0, mean: 0, squares: 0 },
  still: { valence: 3, error: 0, scenes: 0, words: 0 },
  series: [],
};

/** A scene without its fact leaves everything as it was and has no row. */
export function courseStep(
  state: CourseState,
  scene: SceneFeeling | null,
): { readonly state: CourseState; readonly row?: CourseRow } {
  if (scene === null) return { state: { ...state, series: [...state.series, null] } };
  const { words, valence, arousal, dominance, error, plutchik } = scene;
  const levels = carryOn(state.levels, scene);
  const change = state.last === null ? null : changeBetween(state.last, scene);
  const still = stayed(state.still, scene);
  const row: CourseRow = {
    words,
    plutchik: levels.plutchik.map(rounded),
    maslow: needLevels(levels).map(rounded),
    evidence: needEvidence(levels).map(rounded),
    change,
    jump: change !== null && isJump(state.distances, change.distance),
    still: { scenes: still.scenes, words: still.words },
  };
  return {
    row,
    state: {
      levels,
      last: { plutchik, valence, arousal, dominance, error },
      distances: change === null ? state.distances : widened(state.distances, change.distance),
      still,
      series: [...state.series, [words, valence, error]],
    },
  };
}

export function courseFinish(state: CourseState): CourseFinal {
  const points = smoothArc(
    state.series.map((point): ScenePoint | null =>
      point === null ? null : { words: point[0], valence: point[1], error: point[2] },
    ),
  );
  return { points, turning: findTurning(points) };
}

/** How a scene differs from another. */
export function changeBetween(
  before: NonNullable<CourseState['last']>,
  now: Felt & { readonly error: number },
): CourseChange {
  const valence = now.valence - before.valence;
  return {
    valence: rounded(valence),
    arousal: rounded(now.arousal - before.arousal),
    dominance: rounded(now.dominance - before.dominance),
    distance: rounded(distance(before, now)),
    sure: Math.abs(valence) > ninety * Math.hypot(before.error, now.error),
  };
}

/** Further than the mean of all changes before it by two standard deviations. */
function isJump({ count, mean, squares }: Spread, far: number): boolean {
  return count >= leastChanges && far > mean + 2 * Math.sqrt(squares / (count - 1));
}

function widened({ count, mean, squares }: Spread, value: number): Spread {
  const next = mean + (value - mean) / (count + 1);
  return { count: count + 1, mean: fine(next), squares: fine(squares + (value - mean) * (value - next)) };
}

/** A scene belongs to the stretch while it does not surely differ from the mean of the scenes in it. */
function stayed(still: CourseState['still'], scene: SceneFeeling): CourseState['still'] {
  const { valence, error, words } = scene;
  const moved = Math.abs(valence - still.valence) > ninety * Math.hypot(error, still.error);
  if (still.scenes === 0 || moved) return { valence, error, scenes: 1, words };
  const [before, now] = [precision(still.error), precision(error)];
  return {
    valence: fine((still.valence * before + valence * now) / (before + now)),
    error: fine((before + now) ** -0.5),
    scenes: still.scenes + 1,
    words: still.words + words,
  };
}

/** No scene counts as surer than a thousandth. */
function precision(error: number): number {
  return Math.max(0.001, error) ** -2;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

function fine(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
