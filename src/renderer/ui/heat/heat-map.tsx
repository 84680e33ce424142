/** The heat map: eight named rows along the book. */
import './heat.css';
import { useMemo } from 'react';
import type { Arc } from '../../../contracts/book.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { Mark } from '../marks.tsx';
import { heatPaths } from './heat-paths.ts';

interface HeatMapProps {
  readonly arc: Arc;
  readonly scale: BookScale;
  readonly width: number;
  readonly row: number;
}

const strengths = [0.2, 0.42, 0.68, 1] as const;

/** Drawn with its rows from y 0; names stand to the left of x 0. */
export function HeatMap({ arc, scale, width, row }: HeatMapProps) {
  const paths = useMemo(() => heatPaths(arc, scale, width, row), [arc, scale, width, row]);
  return (
    <g>
      {plutchik.map((feeling, index) => (
        <g key={feeling} transform={`translate(0 ${index * row})`} className={`heat-${feeling}`}>
          <text x="-20" y={row / 2 + 3} textAnchor="end" className="machine quiet">
            {feeling}
          </text>
          <Mark name={feeling} size={10} x={-14} y={row / 2 - 5.5} />
          {paths[index]?.map((path, step) => (
            <path key={strengths[step]} d={path} fill="currentColor" opacity={strengths[step]} />
          ))}
        </g>
      ))}
    </g>
  );
}
