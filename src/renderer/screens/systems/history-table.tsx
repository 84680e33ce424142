/** The stretches behind the chart of what passed through, newest first. */
import type { HistoryPoint, HistorySpan } from '../../../contracts/statistics.ts';
import { figure } from '../../ui/phrases.ts';
import { stretchTime } from './history-words.ts';

interface HistoryTableProps {
  readonly points: readonly HistoryPoint[];
  readonly span: HistorySpan;
}

const count = (value: number) => (value === 0 ? '·' : figure(value));
const ms = (value: number) => (value === 0 ? '·' : value < 100 ? value.toFixed(1) : figure(value));

export function HistoryTable({ points, span }: HistoryTableProps) {
  return (
    <div className="hour-table" tabIndex={0} role="region" aria-label="What passed through, as a table">
      <table>
        <thead>
          <tr className="note">
            {['from', 'in', 'out', 'tries', 'failed', 'waited p50', 'p95', 'ran p50', 'p95', 'p99'].map(
              (name, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className="machine">
          {points.toReversed().map(({ at, accepted, settled, attempts, failures, wait_ms, run_ms }) => (
            <tr key={at}>
              <th scope="row">{stretchTime(at, span)}</th>
              {[accepted, settled, attempts, failures].map((value, index) => (
                <td key={index}>{count(value)}</td>
              ))}
              {[wait_ms.p50, wait_ms.p95, run_ms.p50, run_ms.p95, run_ms.p99].map((value, index) => (
                <td key={index}>{ms(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
