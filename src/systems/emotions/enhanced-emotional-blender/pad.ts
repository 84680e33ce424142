/** How pleasant, stirred and in control a blend would be, as far as the literature gives figures. */
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import type { Levels } from './feelings.ts';

/**
 * Pleasure, arousal and dominance from -1 to 1: the mean ratings of 'joyful', 'fearful', 'surprised', 'sad', 'disgusted'
 * and 'angry' in table 4 of Russell and Mehrabian (1977), as two transcriptions of it give them. The table has no word
 * for trust or anticipation, so neither has a figure here: see docs/emotional-wheel.md.
 */
const rated: Partial<Record<Plutchik, readonly [number, number, number]>> = {
  joy: [0.76, 0.48, 0.35],
  fear: [-0.64, 0.6, -0.43],
  surprise: [0.4, 0.67, -0.13],
  sadness: [-0.63, -0.27, -0.33],
  disgust: [-0.6, 0.35, 0.11],
  anger: [-0.51, 0.59, 0.25],
};

/** Below this share of rated emotions nothing is said. */
const leastCovered = 0.5;

export interface Pad {
  /** From 1 to 5, 3 in the middle. */
  readonly valence: number;
  readonly arousal: number;
  readonly dominance: number;
  /** The share of the blend that consists of emotions with figures. */
  readonly covered: number;
}

/** The mean of the figures by levels, on the scale from 1 to 5; null where too little of it has figures. */
export function padOf(levels: Levels): Pad | null {
  const total = levels.reduce((sum, level) => sum + level, 0);
  const parts = plutchik.flatMap((name, at) => {
    const figures = rated[name];
    return figures === undefined ? [] : [{ level: levels[at] ?? 0, figures }];
  });
  const known = parts.reduce((sum, { level }) => sum + level, 0);
  if (total === 0 || known / total < leastCovered) return null;
  const mean = (axis: 0 | 1 | 2): number =>
    round(3 + (2 * parts.reduce((sum, { level, figures }) => sum + level * figures[axis], 0)) / known);
  return { valence: mean(0), arousal: mean(1), dominance: mean(2), covered: round(known / total) };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
