/** Plutchik's wheel: eight sectors, three rings, what each level fills of them, and another wheel's levels as a line. */
import './wheel.css';
import type { KeyboardEvent } from 'react';
import { type Plutchik, plutchik } from '../../../contracts/emotions.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import { reachOf, rimPath, sectorAfter, sectorPath, wheelPoint } from './wheel-geometry.ts';
import { WheelHatches } from './wheel-hatches.tsx';
import { SectorName } from './sector-name.tsx';

interface WheelPlotProps {
  readonly wheel: Wheel;
  /** Drawn as a line, to compare with. */
  readonly other: Wheel | null;
  readonly radius: number;
  /** One feeling, or the two of a dyad. */
  readonly chosen: readonly Plutchik[];
  readonly label: string;
  readonly onChoose: (emotion: Plutchik) => void;
  /** Enter was pressed on a feeling. */
  readonly onOpen: (emotion: Plutchik) => void;
}

/** Room for the names beside the wheel. */
export const wheelSides = 114;
const above = 24;

export function WheelPlot({ wheel, other, radius, chosen, label, onChoose, onOpen }: WheelPlotProps) {
  const [width, height] = [(radius + wheelSides) * 2, (radius + above) * 2];
  const first = chosen[0] ?? 'joy';
  const shown = wheel.emotions.find(one => one.emotion === first);
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = sectorAfter(plutchik.indexOf(first), event.key);
    const emotion = to === null ? undefined : plutchik[to];
    if (emotion !== undefined) onChoose(emotion);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(first);
    else return;
    event.preventDefault();
  };
  return (
    <svg
      className="wheel"
      width={width}
      height={height}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      role="slider"
      tabIndex={0}
      aria-label={`${label}; arrow keys choose a feeling, Enter opens its strongest sentence`}
      aria-valuemin={1}
      aria-valuemax={plutchik.length}
      aria-valuenow={plutchik.indexOf(first) + 1}
      aria-valuetext={shown === undefined ? first : `${first}, here ${shown.name}, level ${shown.level.toFixed(2)}`}
      onKeyDown={onKey}
    >
      <WheelHatches />
      {wheel.emotions.map(({ emotion, name, level }) => (
        <g
          key={emotion}
          className={`wheel-sector rose-${emotion} ${chosen.includes(emotion) ? 'is-chosen' : ''}`}
          onClick={() => {
            onChoose(emotion);
          }}
        >
          <title>{`${name} ${level.toFixed(2)}`}</title>
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
      {chosen.map(emotion => (
        <path key={emotion} d={sectorPath(emotion, 0, radius)} className="wheel-chosen" />
      ))}
      {other?.emotions.map(({ emotion, level }) => (
        <path key={emotion} d={rimPath(emotion, reachOf(level, radius))} className="wheel-other" />
      ))}
      {chosen.length === 2 && <Chord parts={chosen} radius={radius} />}
      {wheel.position.angle !== null && (
        <Spot angle={wheel.position.angle} radius={reachOf(wheel.position.radius, radius)} />
      )}
    </svg>
  );
}

/** Where the blend of all eight lies. */
function Spot({ angle, radius }: { readonly angle: number; readonly radius: number }) {
  const { x, y } = wheelPoint(angle / 45, radius);
  return <circle cx={x} cy={y} r="4" className="wheel-spot" />;
}

/** The two parts of a dyad, tied. */
function Chord({ parts, radius }: { readonly parts: readonly Plutchik[]; readonly radius: number }) {
  const [from, to] = parts.map(part => wheelPoint(plutchik.indexOf(part), radius * 0.88));
  if (from === undefined || to === undefined) return null;
  return (
    <g className="wheel-chord">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {[from, to].map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3" />
      ))}
    </g>
  );
}
