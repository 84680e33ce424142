/** The compass rose of a scene. */
import './rose.css';
import { memo, useMemo } from 'react';
import type { PlutchikScores } from '../../../contracts/emotions.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import { Mark } from '../marks.tsx';
import { leastShown, rosePoint, roseTicks, strongest } from './rose-geometry.ts';

interface RoseProps {
  readonly scores: PlutchikScores;
  /** The score of the outer ring. */
  readonly reach: number;
  readonly radius: number;
  /** Writes the names beside the marks. */
  readonly named?: boolean;
}

export const Rose = memo(function Rose({ scores, reach, radius, named = false }: RoseProps) {
  const ticks = useMemo(() => roseTicks(radius), [radius]);
  const half = radius + (named ? 36 : 30);
  const width = named ? (radius + 94) * 2 : half * 2;
  const said = strongest(scores, 3, leastShown)
    .map(name => `${name} ${scores[name].toFixed(2)}`)
    .join(', ');
  return (
    <svg
      className="rose"
      width={width}
      height={half * 2}
      viewBox={`${-width / 2} ${-half} ${width} ${half * 2}`}
      role="img"
      aria-label={said === '' ? 'No feelings were read.' : `Strongest feelings: ${said}`}
    >
      <circle r={radius / 3} className="hair" />
      <circle r={(radius * 2) / 3} className="hair" />
      <circle r={radius} className="rule" />
      {ticks.map(tick => (
        <line key={`${tick.x2} ${tick.y2}`} {...tick} className="rule" />
      ))}
      {plutchik.map((name, index) => {
        const point = rosePoint(radius, scores[name], reach);
        const angle = (index * Math.PI) / 4;
        const [x, y] = [Math.sin(angle) * (radius + 16), -Math.cos(angle) * (radius + 16)];
        return (
          <g key={name} className={`rose-${name}`}>
            <g transform={`rotate(${index * 45})`}>
              <path d={point.right} className="rose-solid" />
              <path d={point.left} className="rose-open" />
            </g>
            <Mark name={name} x={x - 6} y={y - 6} />
            {named && <RoseName name={name} x={x} y={y} />}
          </g>
        );
      })}
    </svg>
  );
});

function RoseName({ name, x, y }: { readonly name: string; readonly x: number; readonly y: number }) {
  const middle = Math.abs(x) < 1;
  const anchor = middle ? 'middle' : x > 0 ? 'start' : 'end';
  const up = y < -1;
  const dy = middle ? (up ? -9 : 18) : Math.abs(y) < 1 ? 4 : up ? 2 : 7;
  return (
    <text x={middle ? x : x + Math.sign(x) * 9} y={y + dy} textAnchor={anchor} className="rose-name">
      {name}
    </text>
  );
}
