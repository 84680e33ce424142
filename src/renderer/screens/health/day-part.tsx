/** The last hour or day of every system: as barographs, or as a table. */
import { useState } from 'react';
import { wholeMachine } from '../../../contracts/alerts.ts';
import type { HealthSample } from '../../../contracts/health.ts';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useSize } from '../../ui/use-size.ts';
import { barograph } from './barograph-path.ts';
import { DayAxis } from './day-axis.tsx';
import type { DaySystem } from './day-system.ts';
import { DayTable } from './day-table.tsx';
import { dayFigures, dayWords, levelMarks } from './health-words.ts';

interface DayPartProps {
  readonly systems: readonly DaySystem[];
  readonly days: ReadonlyMap<string, readonly HealthSample[]>;
  readonly now: number;
}

const spans = { hour: 3_600_000, day: 86_400_000 } as const;
type Span = keyof typeof spans;
const rowHeight = 30;
const spanTabs = [
  { id: 'hour', title: 'Hour' },
  { id: 'day', title: 'Day' },
] as const;
const wayTabs = [
  { id: 'drawn', title: 'Drawn' },
  { id: 'table', title: 'As a table' },
] as const;

export function DayPart({ systems, days, now }: DayPartProps) {
  const [shown, show] = useState<(typeof wayTabs)[number]['id']>('drawn');
  const [asked, ask] = useState<Span | null>(null);
  const first = days.get(wholeMachine)?.[0]?.at ?? now;
  const span = asked ?? (now - first > spans.hour ? 'day' : 'hour');
  const title = span === 'hour' ? 'The last hour' : 'The last day';
  const from = now - spans[span];
  const within = new Map([...days].map(([id, samples]) => [id, samples.filter(({ at }) => at >= from)]));
  return (
    <Part
      title={title}
      note={
        <span className="day-ways">
          <Tabs label="How far back" tabs={spanTabs} open={span} onOpen={ask} small />
          <Tabs label="How it is shown" tabs={wayTabs} open={shown} onOpen={show} small />
        </span>
      }
      className="day"
    >
      {shown === 'drawn' ? (
        <>
          <p className="note day-key">
            The line is what waited, by powers of ten; a low block is a warning, a high one critical; hatched where
            Scriptorium was not open.
          </p>
          <ul className="day-rows">
            {systems.map(system => (
              <DayRow key={system.id} system={system} samples={within.get(system.id) ?? []} now={now} from={from} />
            ))}
          </ul>
          <DayAxis span={span} />
        </>
      ) : (
        <DayTable label={title} systems={systems} days={within} now={now} />
      )}
    </Part>
  );
}

interface DayRowProps {
  readonly system: DaySystem;
  readonly samples: readonly HealthSample[];
  readonly now: number;
  readonly from: number;
}

function DayRow({ system, samples, now, from }: DayRowProps) {
  const [measure, size] = useSize();
  const words = dayWords(samples, system.waiting, now);
  return (
    <li className="day-row">
      <span className="day-name">
        <Mark name={levelMarks[system.level]} label={system.level} />
        {system.title}
      </span>
      <span className="day-room" ref={measure}>
        {size !== null && size.width > 0 && (
          <Drawing samples={samples} now={now} from={from} width={size.width} words={words} />
        )}
      </span>
      <span className="note day-words">{words}</span>
    </li>
  );
}

interface DrawingProps {
  readonly samples: readonly HealthSample[];
  readonly now: number;
  readonly from: number;
  readonly width: number;
  readonly words: string;
}

function Drawing({ samples, now, from, width, words }: DrawingProps) {
  const most = dayFigures(samples).most;
  const { line, warning, critical, blank } = barograph(samples, {
    from,
    to: now,
    width,
    height: rowHeight,
    most: Math.max(most, 999),
  });
  return (
    <svg width={width} height={rowHeight} role="img" aria-label={words}>
      {blank.map((one, index) => (
        <rect key={index} x={one.x} width={one.width} height={rowHeight} fill="url(#hatch-unread)" />
      ))}
      {warning.map((one, index) => (
        <rect
          key={index}
          x={one.x}
          y={rowHeight / 2}
          width={one.width}
          height={rowHeight / 2}
          className="day-warning"
        />
      ))}
      {critical.map((one, index) => (
        <rect key={index} x={one.x} width={one.width} height={rowHeight} className="day-critical" />
      ))}
      <line x2={width} y1={rowHeight} y2={rowHeight} className="hair" />
      <path d={line} className="day-line" />
    </svg>
  );
}
