/** The figures of a system over one, five and sixty minutes. */
import './window-table.css';
import type { SystemFigures, WindowFigures } from '../../../contracts/statistics.ts';
import { figure } from '../../ui/phrases.ts';

const names: Readonly<Record<string, string>> = { '1m': 'last minute', '5m': 'five minutes', '60m': 'last hour' };

const rate = (value: number) => (value === 0 ? '·' : value < 10 ? value.toFixed(1) : figure(value));
const ms = (value: number) => (value === 0 ? '·' : value < 100 ? value.toFixed(1) : figure(value));
const count = (value: number) => (value === 0 ? '·' : figure(value));

export function WindowTable({ figures }: { readonly figures: SystemFigures }) {
  const windows: readonly (readonly [string, WindowFigures])[] = Object.entries(figures.queue.windows);
  return (
    <table className="window-table">
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            <span className="unseen">Over the</span>
          </th>
          <th colSpan={2} scope="colgroup">
            a second
          </th>
          <th colSpan={3} scope="colgroup">
            waited, ms
          </th>
          <th colSpan={3} scope="colgroup">
            ran, ms
          </th>
          <th rowSpan={2} scope="col">
            tries
          </th>
          <th rowSpan={2} scope="col">
            failed
          </th>
        </tr>
        <tr className="machine">
          {['in', 'out', 'p50', 'p95', 'p99', 'p50', 'p95', 'p99'].map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {windows.map(([name, window]) => (
          <tr key={name} className="machine">
            <th scope="row">{names[name] ?? name}</th>
            <td>{rate(window.in_per_second)}</td>
            <td>{rate(window.out_per_second)}</td>
            {[window.wait_ms, window.run_ms].flatMap((of, kind) =>
              [of.p50, of.p95, of.p99].map((value, index) => <td key={`${kind} ${index}`}>{ms(value)}</td>),
            )}
            <td>{count(window.attempts)}</td>
            <td className={window.failures > 0 ? 'has-failed' : ''}>{count(window.failures)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
