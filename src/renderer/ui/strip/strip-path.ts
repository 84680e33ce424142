/** The strokes of a strip as one path. Height goes by the square root of the count, so that one mention still shows. */
import type { BookScale } from '../../book/book-scale.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

export function stripPath(
  scenes: readonly (readonly [position: number, count: number])[],
  scale: BookScale,
  width: number,
  height: number,
): string {
  const most = Math.max(1, ...scenes.map(([, count]) => count));
  return scenes
    .map(([position, count]) => {
      const left = (scale.edges[position] ?? 1) * width;
      const wide = Math.max(1, (scale.edges[position + 1] ?? 1) * width - left - 0.5);
      const top = height - Math.max(2, Math.sqrt(count / most) * height);
      return `M${round(left)} ${height}V${round(top)}H${round(left + wide)}V${height}Z`;
    })
    .join('');
}
