/** How beads travel: always as fast, the closer together the more items there are. */
const pixelsPerSecond = 48;
/** Frames a second are enough for beads, and leave the machine to the reading. */
const framesPerSecond = 16;
/** Distances a bead can have to the next; ten a second and more share the closest. */
const gaps = [96, 64, 40, 26, 16, 10, 6] as const;

export interface BeadPace {
  /** Pixels from bead to bead. */
  readonly gap: number;
  /** Time for one gap. */
  readonly seconds: number;
  readonly steps: number;
}

/** Null where nothing moves: the beads are gone, and so is their motion. */
export function beadPace(rate: number): BeadPace | null {
  if (rate <= 0.05) return null;
  const wanted = pixelsPerSecond / rate;
  const gap = gaps.find(one => one <= wanted * 1.2) ?? 6;
  const seconds = gap / pixelsPerSecond;
  return { gap, seconds, steps: Math.max(2, Math.round(seconds * framesPerSecond)) };
}
