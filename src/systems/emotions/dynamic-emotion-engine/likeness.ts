/** The scenes of a book that feel most like a given one, and how far its neighbours usually lie apart. */
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import type { CourseRow } from './course.ts';
import { distance } from './distance.ts';

/** As many scenes are asked for advice; with fewer in the book there is none. */
export const advisers = 8;

export interface Like {
  readonly scene: number;
  readonly feeling: SceneFeeling;
  readonly distance: number;
}

/** Nearest first, the scene itself left out; only those that `fits` lets in. */
export function nearest(
  feelings: readonly (SceneFeeling | null)[],
  scene: number,
  fits: (position: number) => boolean = () => true,
): readonly Like[] {
  const own = feelings[scene];
  if (own === null || own === undefined) return [];
  return feelings
    .flatMap((feeling, position): Like[] =>
      feeling === null || position === scene || !fits(position)
        ? []
        : [{ scene: position, feeling, distance: distance(own, feeling) }],
    )
    .sort((a, b) => a.distance - b.distance || a.scene - b.scene)
    .slice(0, advisers);
}

/** The median distance between neighbouring scenes, or null where no two are read. */
export function usualChange(rows: Iterable<CourseRow>): number | null {
  const changes = [...rows].flatMap(row => (row.change === null ? [] : [row.change.distance])).sort((a, b) => a - b);
  if (changes.length === 0) return null;
  const [low, high] = [Math.floor((changes.length - 1) / 2), Math.ceil((changes.length - 1) / 2)];
  return fourDecimals(((changes[low] ?? 0) + (changes[high] ?? 0)) / 2);
}

export function timesUsual(far: number, usual: number | null): number | null {
  return usual === null || usual === 0 ? null : Math.round((far / usual) * 100) / 100;
}

export function fourDecimals(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
