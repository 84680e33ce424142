/** From places in a scene to places in the source, counted in Unicode code points. */
import { codePointOffsets } from '../../contracts/code-points.ts';
import type { Span } from '../../contracts/passage.ts';

export interface Places {
  /** Of a span of the source in UTF-16 units. */
  ofSource(span: Span): Span;
  /** Of a span of the scene at `position`, in UTF-16 units of the scene's text. */
  ofScene(position: number, span: Span): Span;
}

export function placesIn(source: string, scenes: readonly Span[]): Places {
  const offset = codePointOffsets(source);
  const ofSource = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  return {
    ofSource,
    ofScene(position, { start, end }) {
      const base = scenes[position]?.start ?? 0;
      return ofSource({ start: base + start, end: base + end });
    },
  };
}
