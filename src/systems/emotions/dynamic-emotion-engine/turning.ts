/** Finds where an arc turns. */
import type { ArcPoint } from './smooth.ts';

export interface TurningPoint {
  readonly scene: number;
  /** What the arc does from here on. */
  readonly direction: 'rise' | 'fall';
}

interface Extreme extends ArcPoint {
  readonly scene: number;
}

/**
 * The arc turns at a high when it later falls so far that the two bands no longer touch, and at a low in the same way;
 * highs and lows alternate, and each is the furthest scene of its stretch. Bands of 90 % that do not touch are a stricter
 * test than one of the difference at 10 % (Schenker and Gentleman 2001), which suits looking at many places. Neither
 * the first nor the last scene is a turning point.
 */
export function findTurning(points: readonly (ArcPoint | null)[]): readonly TurningPoint[] {
  const turning: TurningPoint[] = [];
  let high: Extreme | null = null;
  let low: Extreme | null = null;
  let first = -1;
  const add = (extreme: Extreme, direction: TurningPoint['direction']): void => {
    if (extreme.scene !== first) turning.push({ scene: extreme.scene, direction });
  };
  points.forEach((point, scene) => {
    if (point === null) return;
    const here: Extreme = { ...point, scene };
    if (first < 0) {
      first = scene;
      high = here;
      low = here;
      return;
    }
    if (high !== null && here.valence > high.valence) high = here;
    if (low !== null && here.valence < low.valence) low = here;
    if (high !== null && here.high < high.low) {
      add(high, 'fall');
      high = null;
      low = here;
    } else if (low !== null && here.low > low.high) {
      add(low, 'rise');
      low = null;
      high = here;
    }
  });
  return turning;
}
