/** The scale as a drawing inside a chart: chapters black and white by turns, the unread pale, numbers beneath. */
import './scale.css';
import { useMemo } from 'react';
import type { BookScale } from '../../book/book-scale.ts';
import { scaleTicks } from '../../book/book-scale.ts';
import { scaleBands } from './scale-bands.ts';

interface ScaleBarProps {
  readonly scale: BookScale;
  /** Scenes from this one on are not read; null where all are. */
  readonly head: number | null;
  readonly width: number;
  readonly thickness?: number;
  readonly ticks?: boolean;
}

export function ScaleBar({ scale, head, width, thickness = 9, ticks = true }: ScaleBarProps) {
  const bands = useMemo(() => scaleBands(scale, head, width, thickness), [scale, head, width, thickness]);
  const numbers = useMemo(() => (ticks ? scaleTicks(scale, width, 34) : []), [scale, width, ticks]);
  return (
    <g className="scale-bar">
      <rect width={width} height={thickness} className="scale-ground" />
      <path d={bands.read} className="ink-fill" />
      <path d={bands.unread} className="scale-unread" />
      <rect width={width} height={thickness} className="ink-line" />
      {numbers.map(({ x, number }) => (
        <g key={number} transform={`translate(${x} ${thickness})`}>
          <line y2="4" className="rule" />
          <text y="15" textAnchor="middle" className="machine dim">
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}
