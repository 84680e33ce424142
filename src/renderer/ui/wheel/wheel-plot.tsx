/** Plutchik's wheel: eight sectors, three rings, what each level fills of them, and the dyads between sectors. */
import './wheel.css';
import type { KeyboardEvent } from 'react';
import { type Plutchik, plutchik } from '../../../contracts/emotions.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import { Mark } from '../marks.tsx';
import { reachOf, sectorAfter, sectorPath, wheelPoint } from './wheel-geometry.ts';

interface WheelPlotProps {
  readonly wheel: Wheel;
  readonly radius: number;
  readonly chosen: Plutchik;
  readonly label: string;
  readonly onChoose: (emotion: Plutchik) => void;
}

/** Room for the names beside the wheel. */
const side = 104;
const above = 24;

export function WheelPlot({ wheel, radius, chosen, label, onChoose }: WheelPlotProps) {
  const [width, height] = [(radius + side) * 2, (radius + above) * 2];
  const shown = wheel.emotions.find(one => one.emotion === chosen);
  const onKey = (event: KeyboardEvent) => {
    const to = sectorAfter(plutchik.indexOf(chosen), event.key);
    const emotion = to === null ? undefined : plutchik[to];
    if (emotion === undefined) return;
    event.preventDefault();
    onChoose(emotion);
  };
  return (
    <svg
      className="wheel"
      width={width}
      height={height}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      role="slider"
      tabIndex={0}
      aria-label={`${label}; arrow keys choose a feeling`}
      aria-valuemin={1}
      aria-valuemax={plutchik.length}
      aria-valuenow={plutchik.indexOf(chosen) + 1}
      aria-valuetext={shown === undefined ? chosen : `${shown.name}, level ${shown.level.toFixed(2)}`}
      onKeyDown={onKey}
    >
      <Hatches />
      {wheel.emotions.map(({ emotion, name, level }) => (
        <g
          key={emotion}
          className={`wheel-sector rose-${emotion} ${emotion === chosen ? 'is-chosen' : ''}`}
          onClick={() => {
            onChoose(emotion);
          }}
        >
          {[1, 2 / 3, 1 / 3].map(ring => (
            <path key={ring} d={sectorPath(emotion, 0, reachOf(ring, radius))} className="wheel-ground" />
          ))}
          <path d={sectorPath(emotion, 0, reachOf(level, radius))} className="wheel-level" />
          <path
            d={sectorPath(emotion, 0, reachOf(level, radius))}
            fill={`url(#wheel-hatch-${emotion})`}
            className="wheel-hatched"
          />
          <SectorName emotion={emotion} name={name} radius={radius} />
        </g>
      ))}
      {wheel.dyads.slice(0, 3).map(dyad => (
        <DyadChord key={dyad.name} dyad={dyad} radius={radius} />
      ))}
      {wheel.position.angle !== null && (
        <Spot angle={wheel.position.angle} radius={reachOf(wheel.position.radius, radius)} />
      )}
    </svg>
  );
}

function SectorName({
  emotion,
  name,
  radius,
}: {
  readonly emotion: Plutchik;
  readonly name: string;
  readonly radius: number;
}) {
  const at = wheelPoint(plutchik.indexOf(emotion), radius + 13);
  const middle = Math.abs(at.x) < 1;
  const right = at.x > 0;
  if (middle) {
    return (
      <>
        <Mark name={emotion} x={-6} y={at.y - 6} />
        <text x={12} y={at.y + 4} className="wheel-name">
          {name}
        </text>
      </>
    );
  }
  return (
    <>
      <Mark name={emotion} x={right ? at.x - 2 : at.x - 10} y={at.y - 6} />
      <text x={right ? at.x + 14 : at.x - 14} y={at.y + 4} textAnchor={right ? 'start' : 'end'} className="wheel-name">
        {name}
      </text>
    </>
  );
}

/** Where the blend of all eight lies. */
function Spot({ angle, radius }: { readonly angle: number; readonly radius: number }) {
  const { x, y } = wheelPoint(angle / 45, radius);
  return <circle cx={x} cy={y} r="3.5" className="wheel-spot" />;
}

/** A dyad: a line between its two sectors, with its name at the middle. */
function DyadChord({ dyad, radius }: { readonly dyad: Wheel['dyads'][number]; readonly radius: number }) {
  const [first, second] = dyad.parts.map(part => wheelPoint(plutchik.indexOf(part), radius * 0.82));
  if (first === undefined || second === undefined) return null;
  return (
    <g className="wheel-chord">
      <line x1={first.x} y1={first.y} x2={second.x} y2={second.y} className="ink-line" />
      <text x={(first.x + second.x) / 2} y={(first.y + second.y) / 2 + 4} textAnchor="middle" className="wheel-dyad">
        {dyad.name}
      </text>
    </g>
  );
}

/** The engravers' hatches (Petra Sancta), one an emotion. */
const hatches: Readonly<Record<Plutchik, string>> = {
  joy: 'M3 3h.01',
  trust: 'M-1 -1 7 7M-1 5 1 7M5 -1 7 1',
  fear: 'M0 3H6M3 0V6',
  surprise: 'M2 3H4M3 2V4',
  sadness: 'M0 3H6',
  disgust: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5',
  anger: 'M3 0V6',
  anticipation: 'M0 1H3M3 4H6',
};

function Hatches() {
  return (
    <defs>
      {plutchik.map(emotion => (
        <pattern
          key={emotion}
          id={`wheel-hatch-${emotion}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          className={`rose-${emotion}`}
        >
          <path d={hatches[emotion]} stroke="currentColor" strokeWidth="1" strokeLinecap="round" fill="none" />
        </pattern>
      ))}
    </defs>
  );
}
