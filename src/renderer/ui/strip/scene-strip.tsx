/** Where in the book a person is named: a stroke for each scene, the taller the more often. */
import { useMemo } from 'react';
import type { BookScale } from '../../book/book-scale.ts';
import { stripPath } from './strip-path.ts';

interface SceneStripProps {
  readonly scenes: readonly (readonly [position: number, count: number])[];
  readonly scale: BookScale;
  readonly width: number;
  readonly height: number;
}

export function SceneStrip({ scenes, scale, width, height }: SceneStripProps) {
  const path = useMemo(() => stripPath(scenes, scale, width, height), [scenes, scale, width, height]);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line x2={width} y1={height - 0.5} y2={height - 0.5} className="hair" />
      <path d={path} className="ink-fill" />
    </svg>
  );
}
