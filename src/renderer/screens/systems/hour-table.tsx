/** The minutes behind the chart of the last hour, newest first. */
import type { HealthSample } from '../../../contracts/health.ts';
import { figure } from '../../ui/phrases.ts';
import { clockTime } from '../health/health-words.ts';

interface HourTableProps {
  readonly samples: readonly HealthSample[];
  readonly now: number;
}

const orDot = (value: number | null, digits = 0) =>
  value === null || value === 0 ? '·' : digits > 0 && value < 100 ? value.toFixed(digits) : figure(value);

export function HourTable({ samples, now }: HourTableProps) {
  return (
    <div className="hour-table" tabIndex={0} role="region" aria-label="The last hour as a table">
      <table>
        <thead>
          <tr className="note">
            {['minute', 'least waiting', 'mean', 'most', 'settled a second', 'p95 ms', 'dead', 'level'].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="machine">
          {samples.toReversed().map(({ at, depth, settled, p95, dead, level }) => (
            <tr key={at}>
              <th scope="row">{clockTime(at, now)}</th>
              <td>{orDot(depth.min)}</td>
              <td>{orDot(depth.mean, 1)}</td>
              <td>{orDot(depth.max)}</td>
              <td>{orDot(settled, 1)}</td>
              <td>{orDot(p95, 1)}</td>
              <td>{orDot(dead)}</td>
              <td>{level}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
