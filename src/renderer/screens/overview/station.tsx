/** A system on the chart: its state by shape, what waits as a sounding, its name and its measured figures. */
import type { SystemFigures } from '../../../contracts/statistics.ts';
import { systemMark } from '../../book/machine-words.ts';
import { figure } from '../../ui/phrases.ts';
import { contour, contourCount } from './coastline.ts';

interface StationProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly figures: SystemFigures | undefined;
  /** Items a second just now. */
  readonly rate: number;
  readonly seed: number;
  /** Shows the system by itself. */
  readonly onOpen: (id: string) => void;
}

export function StationMark({ id, x, y, figures, rate, seed, onOpen }: StationProps) {
  const queue = figures?.queue;
  const waiting = queue?.input_queue_size ?? 0;
  const dead = queue?.error_queue_size ?? 0;
  return (
    <g
      className="station"
      role="button"
      tabIndex={0}
      aria-label={`${id}, ${figures?.state ?? 'starting'}, ${waiting} waiting, ${dead} dead`}
      onClick={() => {
        onOpen(id);
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      <rect x={x - 84} y={y - 16} width="168" height="56" className="station-ground" />
      {Array.from({ length: contourCount(waiting) }, (_, ring) => (
        <path key={ring} d={contour(x, y, 18 + ring * 11, seed + ring)} className="contour" />
      ))}
      <g transform={`translate(${x} ${y})`}>
        {figures !== undefined && <Shape figures={figures} />}
        {waiting > 0 && (
          <text x="12" y="-9" className="sounding">
            {figure(waiting)}
            <tspan dy="4" className="sounding-age">
              {queue !== undefined && queue.oldest_s >= 1 ? figure(queue.oldest_s) : ''}
            </tspan>
          </text>
        )}
        <text y="22" textAnchor="middle" className="machine station-name">
          {id}
        </text>
        <text y="36" textAnchor="middle" className={`machine station-figures ${dead > 0 ? 'is-dead' : 'dim'}`}>
          {dead > 0 ? `${figure(dead)} dead` : measured(figures, rate)}
        </text>
      </g>
    </g>
  );
}

/** Rate and run time while items move; what was settled in all when they rest; a dot for nothing. */
function measured(figures: SystemFigures | undefined, rate: number): string {
  if (figures === undefined) return '';
  const { windows, total_items_processed: settled } = figures.queue;
  if (rate >= 0.05)
    return `${rate < 10 ? rate.toFixed(1) : figure(rate)}/s  p95 ${windows['1m'].run_ms.p95.toFixed(1)} ms`;
  return settled === 0 ? '·' : `${figure(settled)} done`;
}

function Shape({ figures }: { readonly figures: SystemFigures }) {
  const { input_queue_size: waiting, busy_slots: slots } = figures.queue;
  switch (systemMark(figures)) {
    case 'crit':
      return <path d="M0-11 11 0 0 11-11 0Z" className="shape-crit" />;
    case 'warn':
      return (
        <>
          <path d="M0-11 11 9H-11Z" className="shape-warn" />
          <path d="M0-11 11 9H0Z" className="shape-warn-half" />
        </>
      );
    case 'paused':
      return (
        <>
          <circle r="6.5" className="shape" />
          <path d="M-2-3V3M2-3V3" className="ink-line" strokeWidth="1.6" />
        </>
      );
    case 'off':
      return <circle r="5" className="shape shape-off" />;
    case 'well': {
      if (figures.state !== 'busy') return <circle r="5" className="shape" />;
      const core = Math.min(7, 2.6 + Math.log10(1 + waiting) * 1.3);
      return (
        <>
          <circle r={core + 3} className="shape" />
          <circle r={core} className="ink-fill" />
          {slots > 1 && <circle r={core + 6} className="ink-line" opacity="0.5" />}
        </>
      );
    }
  }
}
