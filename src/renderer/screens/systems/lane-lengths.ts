/** Lengths in the lanes: logarithmic, so that three items are seen beside thirty thousand. */

/** At this many a lane is full. */
const full = 10_000;

/** Pixels for a count within `width`; none for none. */
export function laneLength(count: number, width: number): number {
  if (count <= 0) return 0;
  return Math.min(1, Math.log1p(count) / Math.log1p(full)) * width;
}

/** How many blocks of `pitch` pixels stand for a count; each item its own block while there are few. */
export function blocksOf(count: number, width: number, pitch: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.min(count, Math.round(laneLength(count, width) / pitch)));
}
