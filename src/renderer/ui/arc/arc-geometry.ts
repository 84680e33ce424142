/** The arc as paths: valence by scene along the book's words, with its 90 % band. */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { sceneMiddle } from '../../book/book-scale.ts';

export interface ArcSpot {
  readonly scene: number;
  readonly x: number;
  readonly y: number;
}

export interface ArcGeometry {
  readonly line: string;
  readonly band: string;
  /** Of each scene, null where it is not read yet. */
  readonly spots: readonly (ArcSpot | null)[];
  /** Valences at the top and the bottom of the chart. */
  readonly high: number;
  readonly low: number;
  /** Where the neutral valence of 3 lies; null where that is outside. */
  readonly level: number | null;
}

type Point = NonNullable<Arc['points'][number]>;

/** The range of a chart: all bands with a little air, a fifth of a step at least. */
function rangeOf(points: readonly Point[]): readonly [low: number, high: number] {
  if (points.length === 0) return [2.5, 3.5];
  const low = Math.min(...points.map(point => point.low));
  const high = Math.max(...points.map(point => point.high));
  const air = Math.max(0.1 - (high - low) / 2, (high - low) * 0.06);
  return [low - air, high + air];
}

export function arcGeometry(arc: Arc, scale: BookScale, width: number, height: number): ArcGeometry {
  const known = arc.points.map((point, scene) =>
    point === null ? null : { point, x: sceneMiddle(scale, scene) * width },
  );
  const [low, high] = rangeOf(arc.points.filter(point => point !== null));
  const y = scaleLinear([low, high], [height, 0]);
  type Known = (typeof known)[number];
  const drawLine = line<Known>()
    .defined(one => one !== null)
    .x(one => one?.x ?? 0)
    .y(one => y(one?.point.valence ?? 0))
    .curve(curveMonotoneX);
  const drawBand = area<Known>()
    .defined(one => one !== null)
    .x(one => one?.x ?? 0)
    .y0(one => y(one?.point.low ?? 0))
    .y1(one => y(one?.point.high ?? 0))
    .curve(curveMonotoneX);
  return {
    line: drawLine(known) ?? '',
    band: drawBand(known) ?? '',
    spots: known.map((one, scene) => (one === null ? null : { scene, x: one.x, y: y(one.point.valence) })),
    low,
    high,
    level: low < 3 && high > 3 ? y(3) : null,
  };
}

/** Stretches of the book without a point, as spans in pixels: what has to be hatched. */
export function unreadSpans(arc: Arc, scale: BookScale, width: number): readonly { x: number; width: number }[] {
  const spans: { x: number; width: number }[] = [];
  let start: number | null = null;
  for (let scene = 0; scene < scale.edges.length; scene += 1) {
    const unread = scene < scale.edges.length - 1 && (arc.points[scene] ?? null) === null;
    const x = (scale.edges[scene] ?? 1) * width;
    if (unread) start ??= x;
    else if (start !== null) {
      spans.push({ x: start, width: x - start });
      start = null;
    }
  }
  return spans;
}
