/** What waited over the last hour, by powers of ten, under the threshold that Health warns at. */
import type { HealthSample } from '../../../contracts/health.ts';
import { figure } from '../../ui/phrases.ts';
import { barograph, barographHeight } from '../health/barograph-path.ts';

const hourMs = 3_600_000;
const [height, foot, head] = [84, 18, 14] as const;

interface HourChartProps {
  readonly samples: readonly HealthSample[];
  readonly now: number;
  readonly width: number;
  /** Items at which Health warns; null where that is not known. */
  readonly warning: number | null;
  /** The chart in a sentence. */
  readonly said: string;
}

export function HourChart({ samples, now, width, warning, said }: HourChartProps) {
  const most = Math.max(99, warning ?? 0, ...samples.map(({ depth }) => depth.max));
  const { line, blank } = barograph(samples, { from: now - hourMs, to: now, width, height, most });
  const y = (depth: number) => barographHeight(depth, most, height);
  const powers = [10, 100, 1_000, 10_000, 100_000].filter(power => power * 3 < most);
  return (
    <svg width={width} height={head + height + foot} role="img" aria-label={`Waiting, the last hour. ${said}`}>
      <g transform={`translate(0 ${head})`}>
        {blank.map((one, index) => (
          <rect key={index} x={one.x} width={one.width} height={height} fill="url(#hatch-unread)" />
        ))}
        {powers.map(power => (
          <line key={power} x2={width} y1={y(power)} y2={y(power)} className="hair" />
        ))}
        {line !== '' && <path d={areaUnder(line, height)} className="hour-area" />}
        <path d={line} className="hour-line" />
        <line x2={width} y1={height} y2={height} className="rule" />
        {powers.map(power => (
          <text key={power} x="2" y={y(power) - 3} className="machine dim hour-tick">
            {figure(power)}
          </text>
        ))}
        {warning !== null && (
          <>
            <line x2={width} y1={y(warning)} y2={y(warning)} className="hour-warning" />
            <text x={width} y={y(warning) - 4} textAnchor="end" className="machine hour-tick hour-warned">
              a warning from {figure(warning)}
            </text>
          </>
        )}
        {[60, 45, 30, 15, 0].map(minutes => (
          <text
            key={minutes}
            x={width * (1 - minutes / 60)}
            y={height + 15}
            textAnchor={minutes === 60 ? 'start' : minutes === 0 ? 'end' : 'middle'}
            className="machine dim"
          >
            {minutes === 0 ? 'now' : `−${minutes} min`}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** The same steps, closed down to the ground wherever the line is lifted. */
function areaUnder(line: string, ground: number): string {
  return line
    .split('M')
    .filter(piece => piece !== '')
    .map(piece => `M${piece}V${ground}H${piece.split(' ')[0] ?? '0'}Z`)
    .join('');
}
