/** Items that ended over time as columns, by powers of ten; a column whose attempts failed has a diamond above it. */
import type { HistoryPoint, HistorySpan } from '../../../contracts/statistics.ts';
import { figure } from '../../ui/phrases.ts';
import { barographHeight } from '../health/barograph-path.ts';
import { lengths, tickOf } from './history-words.ts';

const [height, foot, head] = [84, 18, 14] as const;

interface HistoryChartProps {
  readonly points: readonly HistoryPoint[];
  readonly span: HistorySpan;
  readonly now: number;
  readonly width: number;
  /** The chart in a sentence. */
  readonly said: string;
}

export function HistoryChart({ points, span, now, width, said }: HistoryChartProps) {
  const { all, one } = lengths[span];
  const most = Math.max(9, ...points.map(({ settled }) => settled));
  const column = Math.max(1, (width * one) / all - 1);
  const x = (at: number) => ((at - (now - all)) / all) * width;
  const y = (count: number) => barographHeight(count, most, height);
  const powers = [10, 100, 1_000, 10_000, 100_000, 1_000_000].filter(power => power < most);
  return (
    <svg width={width} height={head + height + foot} role="img" aria-label={`What passed through. ${said}`}>
      <g transform={`translate(0 ${head})`}>
        {powers.map(power => (
          <line key={power} x2={width} y1={y(power)} y2={y(power)} className="hair" />
        ))}
        {points.map(({ at, settled, failures }) => (
          <g key={at} transform={`translate(${Math.max(0, x(at))} 0)`}>
            <rect y={y(settled)} width={column} height={height - y(settled)} className="history-column" />
            {failures > 0 && <path d={`M${column / 2} ${y(settled) - 9}l3 3-3 3-3-3z`} className="history-failed" />}
          </g>
        ))}
        <line x2={width} y1={height} y2={height} className="rule" />
        {powers.map(power => (
          <text key={power} x="2" y={y(power) - 3} className="machine dim hour-tick">
            {figure(power)}
          </text>
        ))}
        {[1, 0.75, 0.5, 0.25, 0].map(share => (
          <text
            key={share}
            x={width * (1 - share)}
            y={height + 15}
            textAnchor={share === 1 ? 'start' : share === 0 ? 'end' : 'middle'}
            className="machine dim"
          >
            {tickOf(all * share)}
          </text>
        ))}
      </g>
    </svg>
  );
}
