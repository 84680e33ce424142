/** A pair along the book's scale: each conversation at its valence, large for many lines; the means of its stretches. */
import type { PairCourse } from '../../../../contracts/relations.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { sceneMiddle } from '../../../book/book-scale.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { useDesk } from '../../../stores/desk.ts';
import { type Size, useSize } from '../../../ui/use-size.ts';
import { ScaleBar } from '../../../ui/scale/scale-bar.tsx';
import { PairLegend } from './pair-legend.tsx';
import { pairSentences, pointWords } from './network-words.ts';

interface PairChartProps {
  readonly pair: PairCourse;
  readonly scale: BookScale;
  readonly head: number | null;
  readonly here: number;
}

const [gutter, scaleHeight] = [64, 34] as const;

export function PairChart({ pair, ...place }: PairChartProps) {
  const [measure, size] = useSize();
  return (
    <div className="pair-chart">
      <p className="pair-words">
        <span className="pair-names">
          {pair.people[0].name} and {pair.people[1].name}
        </span>
        {pairSentences(pair).map(sentence => (
          <span key={sentence} className="note">
            {sentence}
          </span>
        ))}
      </p>
      <div ref={measure} className="pair-room">
        {size !== null && size.height > scaleHeight && pair.points.length > 0 && (
          <PairPlot pair={pair} {...place} {...size} />
        )}
      </div>
      {pair.points.length > 0 && <PairLegend />}
    </div>
  );
}

function PairPlot({ pair, scale, head, here, width, height }: PairChartProps & Size) {
  const desk = useDesk();
  const book = Math.max(100, width - gutter - 8);
  const plot = Math.max(40, height - scaleHeight);
  const known = pair.points.flatMap(point => point.valence?.mean ?? []);
  const bounds = pair.dynamics.stretches.flatMap(({ valence }) => [valence?.low ?? [], valence?.high ?? []].flat());
  const low = Math.min(2.8, ...known, ...bounds) - 0.05;
  const high = Math.max(3.2, ...known, ...bounds) + 0.05;
  const y = (valence: number): number => plot - ((valence - low) / (high - low)) * plot;
  const x = (scene: number): number => sceneMiddle(scale, scene) * book;
  const edge = (scene: number): number => (scale.edges[scene] ?? 1) * book;
  return (
    <svg width={width} height={plot + scaleHeight} aria-hidden="true">
      <g transform={`translate(${gutter} 0)`}>
        <text x="-10" y="9" textAnchor="end" className="machine dim">
          warm {high.toFixed(1)}
        </text>
        <text x="-10" y={y(3) + 4} textAnchor="end" className="machine dim">
          3.0
        </text>
        <text x="-10" y={plot} textAnchor="end" className="machine dim">
          cold {low.toFixed(1)}
        </text>
        <line x2={book} y1={y(3)} y2={y(3)} className="hair" />
        {pair.dynamics.stretches.map(({ from_scene: from, to_scene: to, valence }) =>
          valence === null ? null : (
            <g key={from}>
              {valence.low !== null && valence.high !== null && (
                <rect
                  x={edge(from)}
                  width={Math.max(1, edge(to + 1) - edge(from))}
                  y={y(valence.high)}
                  height={y(valence.low) - y(valence.high)}
                  className="pair-band"
                />
              )}
              <line x1={edge(from)} x2={edge(to + 1)} y1={y(valence.mean)} y2={y(valence.mean)} className="rule" />
            </g>
          ),
        )}
        <line x1={x(here)} x2={x(here)} y2={plot + scaleHeight - 20} className="accent-line" strokeWidth="1.5" />
        {pair.points.map(({ scene, kind, lines, unsure, valence, first_line: first }, index) => (
          <circle
            key={index}
            cx={x(scene)}
            cy={y(valence?.mean ?? 3)}
            r={Math.min(10, 2.5 + Math.sqrt(lines + unsure))}
            className={`pair-point is-${kind}`}
            onClick={() => {
              const line = pair.lines[first];
              if (line !== undefined) void openPassage.run(desk, line);
            }}
          >
            <title>{pointWords(kind, lines, unsure)}</title>
          </circle>
        ))}
        <g transform={`translate(0 ${plot + 8})`}>
          <ScaleBar scale={scale} head={head} width={book} />
        </g>
      </g>
    </svg>
  );
}
