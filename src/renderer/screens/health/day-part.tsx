/** The last day of every system: as barographs, or as a table. */
import { useState } from 'react';
import { wholeMachine } from '../../../contracts/alerts.ts';
import type { HealthLevel, HealthSample } from '../../../contracts/health.ts';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { figure } from '../../ui/phrases.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useSize } from '../../ui/use-size.ts';
import { barograph } from './barograph-path.ts';
import { clockTime, dayFigures, dayWords, levelMarks } from './health-words.ts';

export interface DaySystem {
  readonly id: string;
  readonly title: string;
  readonly level: HealthLevel;
}

interface DayPartProps {
  readonly systems: readonly DaySystem[];
  readonly days: ReadonlyMap<string, readonly HealthSample[]>;
  readonly now: number;
}

const dayMs = 86_400_000;
const rowHeight = 30;
const tabs = [
  { id: 'drawn', title: 'Drawn' },
  { id: 'table', title: 'As a table' },
] as const;

export function DayPart({ systems, days, now }: DayPartProps) {
  const [shown, show] = useState<(typeof tabs)[number]['id']>('drawn');
  return (
    <Part
      title="The last day"
      note={<Tabs label="How the day is shown" tabs={tabs} open={shown} onOpen={show} small />}
      className="day"
    >
      <p className="note day-key">
        The line is what waited, by powers of ten; a low block is a warning, a high one critical; hatched where
        Scriptorium was not open.
      </p>
      {shown === 'drawn' ? (
        <ul className="day-rows">
          {systems.map(system => (
            <DayRow key={system.id} system={system} samples={days.get(system.id) ?? []} now={now} />
          ))}
        </ul>
      ) : (
        <DayTable systems={systems} days={days} now={now} />
      )}
    </Part>
  );
}

interface DayRowProps {
  readonly system: DaySystem;
  readonly samples: readonly HealthSample[];
  readonly now: number;
}

function DayRow({ system, samples, now }: DayRowProps) {
  const [measure, size] = useSize();
  const words = dayWords(samples, now);
  return (
    <li className="day-row">
      <span className="day-name">
        <Mark name={levelMarks[system.level]} label={system.level} />
        {system.title}
      </span>
      <span className="day-room" ref={measure}>
        {size !== null && size.width > 0 && <Drawing samples={samples} now={now} width={size.width} words={words} />}
      </span>
      <span className="note day-words">{words}</span>
    </li>
  );
}

interface DrawingProps {
  readonly samples: readonly HealthSample[];
  readonly now: number;
  readonly width: number;
  readonly words: string;
}

function Drawing({ samples, now, width, words }: DrawingProps) {
  const most = dayFigures(samples).most;
  const { line, warning, critical, blank } = barograph(samples, {
    from: now - dayMs,
    to: now,
    width,
    height: rowHeight,
    most: Math.max(most, 999),
  });
  return (
    <svg width={width} height={rowHeight} role="img" aria-label={words}>
      {blank.map(one => (
        <rect key={one.x} x={one.x} width={one.width} height={rowHeight} fill="url(#hatch-unread)" />
      ))}
      {warning.map(one => (
        <rect
          key={one.x}
          x={one.x}
          y={rowHeight / 2}
          width={one.width}
          height={rowHeight / 2}
          className="day-warning"
        />
      ))}
      {critical.map(one => (
        <rect key={one.x} x={one.x} width={one.width} height={rowHeight} className="day-critical" />
      ))}
      <line x2={width} y1={rowHeight} y2={rowHeight} className="hair" />
      <path d={line} className="day-line" />
    </svg>
  );
}

function DayTable({ systems, days, now }: DayPartProps) {
  return (
    <div className="day-table" tabIndex={0} role="region" aria-label="The last day as a table">
      <table>
        <thead>
          <tr>
            {[
              'System',
              'Most waiting',
              'At',
              'Minutes of warning',
              'Minutes critical',
              'Dead letters',
              'On record',
            ].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map(({ id, title }) => {
            const day = dayFigures(days.get(id) ?? []);
            const cells = [
              figure(day.most),
              day.mostAt === null ? '' : clockTime(day.mostAt, now),
              figure(day.warned),
              figure(day.critical),
              figure(day.dead),
              `${figure(day.minutes)} min`,
            ];
            return (
              <tr key={id}>
                <th scope="row">{id === wholeMachine ? <i>{title}</i> : title}</th>
                {cells.map((cell, index) => (
                  <td key={index} className="machine">
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
