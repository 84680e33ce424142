/** The compass rose: eight points, one to a feeling, as long as the feeling is strong. */
import type { PlutchikScores } from '../../../contracts/emotions.ts';
import { plutchik } from '../../../contracts/emotions.ts';

/**
 * The score that the outer ring stands for: what the strongest feeling of nineteen scenes in twenty stays under,
 * rounded up to a twentieth, a tenth at least. One stormy scene does not make all others look becalmed.
 */
export function roseReach(points: readonly ({ readonly plutchik: PlutchikScores } | null)[]): number {
  const strongestOf = points.flatMap(point => (point === null ? [] : [Math.max(...Object.values(point.plutchik))]));
  const sorted = strongestOf.toSorted((one, other) => one - other);
  const usual = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
  return Math.min(1, Math.max(0.1, Math.ceil(usual * 20 - 1e-9) / 20));
}

/** The two halves of a point that stands north: the right one filled, the left one open, as on a chart. */
export function rosePoint(
  radius: number,
  score: number,
  reach: number,
): { readonly right: string; readonly left: string } {
  const length = Math.max(radius * 0.06, Math.min(1, score / reach) * radius);
  const half = Math.min(radius * 0.1, length * 0.5);
  const waist = Math.min(radius * 0.11, length * 0.5);
  const tip = `0 ${(-length).toFixed(2)}Z`;
  const side = (sign: string) => `M0 0 ${sign}${half.toFixed(2)} ${(-waist).toFixed(2)} ${tip}`;
  return { right: side(''), left: side('-') };
}

export interface RoseTick {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The graduated rim: 72 ticks, longer at the eight points. */
export function roseTicks(radius: number): readonly RoseTick[] {
  return Array.from({ length: 72 }, (_, index) => {
    const angle = (index / 72) * 2 * Math.PI;
    const outer = radius + (index % 9 === 0 ? 6 : 3);
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return { x1: sin * radius, y1: -cos * radius, x2: sin * outer, y2: -cos * outer };
  });
}

/** A feeling below this is none: it shows as 0 with two decimals. */
export const leastShown = 0.005;

/** The strongest feelings, strongest first; those under `least` are left out. */
export function strongest(scores: PlutchikScores, count: number, least: number): readonly (typeof plutchik)[number][] {
  return plutchik
    .filter(name => scores[name] >= least)
    .toSorted((one, other) => scores[other] - scores[one])
    .slice(0, count);
}
