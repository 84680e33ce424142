/** The grid of days as dots; one is pointed at or walked to, and said beneath. */
import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { DayCell, DayGrid } from './day-grid.ts';
import { dayStep, gutter, largest } from './day-step.ts';
import { daySentence, daysSentence } from './days-words.ts';

const names = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 };
const top = 4;
const foot = top + 7 * dayStep;

const centre = (cell: Pick<DayCell, 'column' | 'row'>): readonly [x: number, y: number] => [
  gutter + (cell.column + 0.5) * dayStep,
  top + (cell.row + 0.5) * dayStep,
];

export function DayDots({ grid, width }: { readonly grid: DayGrid; readonly width: number }) {
  const { cells, months: begun, most } = grid;
  const last = cells.length - 1;
  const [walked, walk] = useState<number | null>(null);
  const at = walked === null || walked > last ? null : walked;
  const chosen = at === null ? undefined : cells[at];

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    if (step !== undefined) {
      const to = (at ?? last) + (at === null ? 0 : step);
      if (to >= 0 && to <= last) walk(to);
    } else if (event.key === 'Home') walk(0);
    else if (event.key === 'End') walk(last);
    else return;
    event.preventDefault();
  };
  const point = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left - gutter) / dayStep);
    const row = Math.floor((event.clientY - box.top - top) / dayStep);
    const found = cells.findIndex(cell => cell.column === column && cell.row === row);
    walk(found === -1 ? null : found);
  };

  return (
    <>
      <div
        className="day-dots"
        role="slider"
        tabIndex={0}
        aria-label="Days of writing"
        aria-valuemin={1}
        aria-valuemax={cells.length}
        aria-valuenow={(at ?? last) + 1}
        aria-valuetext={chosen === undefined ? daysSentence(grid) : daySentence(chosen)}
        onKeyDown={press}
        onPointerMove={point}
        onPointerLeave={() => {
          walk(null);
        }}
        onBlur={() => {
          walk(null);
        }}
      >
        <svg width={width} height={foot + 16} aria-hidden="true">
          {names.map((name, row) => (
            <text key={`${row} ${name}`} y={top + (row + 0.5) * dayStep + 4} className="machine dim">
              {name}
            </text>
          ))}
          {begun.map(({ column, month }) => (
            <text key={`${column} ${month}`} x={gutter + column * dayStep} y={foot + 13} className="machine dim">
              {months[month - 1]}
            </text>
          ))}
          {cells.map(cell => (
            <DayDot key={cell.day} cell={cell} />
          ))}
          {chosen !== undefined && (
            <circle cx={centre(chosen)[0]} cy={centre(chosen)[1]} r={largest + 1.5} className="accent-line" />
          )}
        </svg>
      </div>
      <p className="note days-said">{chosen === undefined ? daysSentence(grid) : daySentence(chosen)}</p>
      {most > 0 && (
        <p className="note dim days-key">
          A dot is what stayed, its ring what was written before cuts. A bar marks a day that took away more than it
          gave.
        </p>
      )}
    </>
  );
}

/** Nothing is a point; a day off a paler one. */
function DayDot({ cell }: { readonly cell: DayCell }) {
  const [x, y] = centre(cell);
  const { done, off, dot, ring } = cell;
  if (done === null) return <circle cx={x} cy={y} r="1" className={off ? 'day-off' : 'ink-fill'} />;
  const reach = Math.max(1.6, largest * Math.max(dot, ring));
  if (done.net < 0) {
    return (
      <g transform={`translate(${x} ${y})`}>
        <circle r={reach} className="ink-line" />
        <line x1={-reach} x2={reach} className="ink-line" />
      </g>
    );
  }
  return (
    <g transform={`translate(${x} ${y})`}>
      {done.cut > 0 && <circle r={reach} className="ink-line" />}
      <circle r={Math.max(1.2, largest * dot)} className="ink-fill" />
    </g>
  );
}
