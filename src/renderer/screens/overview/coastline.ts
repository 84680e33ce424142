/** Coastlines of seas and contours of depth: closed curves with an even, fixed waver, as if drawn by hand. */
import { curveCatmullRomClosed, line } from 'd3-shape';

type Point = readonly [x: number, y: number];

const curve = line<Point>().curve(curveCatmullRomClosed);

/** The same waver for the same place, so that a coast stands still when the chart is drawn again. */
function waver(index: number, seed: number): number {
  return Math.sin(index * 2.4 + seed) * 0.6 + Math.sin(index * 0.9 + seed * 1.7) * 0.4;
}

/** A sea around a rectangle. */
export function coastline(left: number, top: number, right: number, bottom: number, seed: number): string {
  const corner = 14;
  const step = 44;
  const points: Point[] = [];
  const side = (from: Point, to: Point) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.max(1, Math.round(length / step));
    for (let index = 0; index < count; index += 1) {
      const share = index / count;
      points.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  };
  side([left + corner, top], [right - corner, top]);
  side([right - corner, top], [right, top + corner]);
  side([right, top + corner], [right, bottom - corner]);
  side([right, bottom - corner], [right - corner, bottom]);
  side([right - corner, bottom], [left + corner, bottom]);
  side([left + corner, bottom], [left, bottom - corner]);
  side([left, bottom - corner], [left, top + corner]);
  side([left, top + corner], [left + corner, top]);
  const drawn = points.map(([x, y], index): Point => [x + waver(index, seed) * 4, y + waver(index + 7, seed) * 4]);
  return curve(drawn) ?? '';
}

/** A contour of depth around a station. */
export function contour(x: number, y: number, radius: number, seed: number): string {
  const points = Array.from({ length: 12 }, (_, index): Point => {
    const angle = (index / 12) * 2 * Math.PI;
    const length = radius * (1 + waver(index, seed) * 0.1);
    return [x + Math.cos(angle) * length * 1.35, y + Math.sin(angle) * length];
  });
  return curve(points) ?? '';
}

/** How many contours a depth has: one per tenfold. */
export function contourCount(waiting: number): number {
  return waiting < 10 ? 0 : Math.floor(Math.log10(waiting));
}
