/** The figures behind the barographs, a line for each system. */
import { wholeMachine } from '../../../contracts/alerts.ts';
import type { HealthSample } from '../../../contracts/health.ts';
import { figure } from '../../ui/phrases.ts';
import type { DaySystem } from './day-system.ts';
import { clockTime, dayFigures } from './health-words.ts';

const columns = [
  'System',
  'Level',
  'Waiting now',
  'Most waiting',
  'At',
  'Minutes of warning',
  'Minutes critical',
  'Dead letters',
  'On record',
] as const;

interface DayTableProps {
  readonly label: string;
  readonly systems: readonly DaySystem[];
  readonly days: ReadonlyMap<string, readonly HealthSample[]>;
  readonly now: number;
}

export function DayTable({ label, systems, days, now }: DayTableProps) {
  return (
    <div className="day-table" tabIndex={0} role="region" aria-label={`${label} as a table`}>
      <table>
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map(({ id, title, level, waiting }) => {
            const day = dayFigures(days.get(id) ?? []);
            const cells = [
              level,
              figure(waiting),
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
