/** The arc over the page: valence with its band and turning points, the scale, and the eight feelings below. */
import './arc-view.css';
import { useMemo } from 'react';
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterLabel, chapterOf, sceneMiddle } from '../../book/book-scale.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { arcGeometry, unreadSpans } from '../../ui/arc/arc-geometry.ts';
import { ArcPlot } from '../../ui/arc/arc-plot.tsx';
import { HeatMap } from '../../ui/heat/heat-map.tsx';
import { ScaleBar } from '../../ui/scale/scale-bar.tsx';
import { useCursor } from '../../ui/scale/use-cursor.ts';
import { textWidth } from '../../ui/text-width.ts';
import type { Size } from '../../ui/use-size.ts';
import { turningLabels } from './arc-labels.ts';

interface ArcViewProps extends Size {
  readonly arc: Arc;
  readonly scale: BookScale;
  readonly head: number | null;
  /** The open scene. */
  readonly here: number;
}

const gutter = 112;
const gap = 8;
const scaleHeight = 30;

function labelWidth(number: string, name: string): number {
  return number.length * 6.5 + 4 + textWidth(name, 'italic 13px "Literata Variable"');
}

export function ArcView({ arc, scale, head, here, width, height }: ArcViewProps) {
  const desk = useDesk();
  const book = Math.max(100, width - gutter);
  const row = Math.max(11, Math.floor((height - gap - scaleHeight) * 0.057));
  const plot = height - gap - scaleHeight - row * 8;
  const geometry = useMemo(() => arcGeometry(arc, scale, book, plot), [arc, scale, book, plot]);
  const unread = useMemo(() => unreadSpans(arc, scale, book), [arc, scale, book]);
  const labels = useMemo(
    () => turningLabels(arc, scale, geometry, { width: book, height: plot }, labelWidth),
    [arc, scale, geometry, book, plot],
  );
  const cursor = useCursor(scale, here, gutter, book, scene => void openScene.run(desk, scene));
  const at = cursor.scene ?? here;
  const chapter = chapterOf(scale, at);
  const point = arc.points[at] ?? null;
  const said =
    chapter === undefined
      ? ''
      : `${chapterLabel(chapter)}, ${point === null ? 'not read yet' : `valence ${point.valence.toFixed(2)}, between ${point.low.toFixed(2)} and ${point.high.toFixed(2)}`}`;
  const line = (scene: number) => sceneMiddle(scale, scene) * book;
  const hereSpot = geometry.spots[here];
  const pointed = cursor.scene === null ? null : (geometry.spots[cursor.scene] ?? null);
  return (
    <div
      className="arc-view"
      role="slider"
      tabIndex={0}
      aria-label="The arc; arrow keys choose a scene, Enter opens it"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, arc.points.length)}
      aria-valuenow={at + 1}
      aria-valuetext={said}
      {...cursor.handlers}
    >
      <svg width={width} height={height} aria-hidden="true">
        <g transform={`translate(${gutter} 0)`}>
          <text x="-12" y="10" textAnchor="end" className="machine dim">
            bright {geometry.high.toFixed(1)}
          </text>
          {geometry.level !== null && geometry.level > 22 && geometry.level < plot - 14 && (
            <text x="-12" y={geometry.level + 4} textAnchor="end" className="machine dim">
              level 3.0
            </text>
          )}
          <text x="-12" y={plot - 2} textAnchor="end" className="machine dim">
            dark {geometry.low.toFixed(1)}
          </text>
          <ArcPlot geometry={geometry} unread={unread} width={book} height={plot} />
          <line x1={line(here)} x2={line(here)} y2={height} className="accent-line" strokeWidth="1.5" />
          {labels.map(({ scene, x, y, number, name, at: label }) => (
            <g key={scene}>
              {label?.led === true && <line x1={x} y1={y} x2={label.x + 4} y2={label.y - 4} className="rule" />}
              <circle cx={x} cy={y} r="4" className="arc-ring" />
              {label !== null && (
                <text x={label.x} y={label.y} className="arc-label">
                  <tspan className="machine quiet">{number}</tspan> {name}
                </text>
              )}
            </g>
          ))}
          <g transform={`translate(0 ${plot + gap})`}>
            <ScaleBar scale={scale} head={head} width={book} />
            <path d={`M${line(here)} 0l-5-8h10z`} className="accent-fill" />
          </g>
          <g transform={`translate(0 ${plot + gap + scaleHeight})`}>
            <HeatMap arc={arc} scale={scale} width={book} row={row} />
          </g>
          {hereSpot !== null && hereSpot !== undefined && (
            <circle cx={hereSpot.x} cy={hereSpot.y} r="5" className="arc-here" />
          )}
          {cursor.scene !== null && (
            <g>
              <line x1={line(cursor.scene)} x2={line(cursor.scene)} y2={height} className="accent-line" />
              {pointed !== null && <circle cx={pointed.x} cy={pointed.y} r="4" className="arc-here" />}
              <text
                x={line(cursor.scene) + (line(cursor.scene) > book - 260 ? -8 : 8)}
                y={plot - 4}
                textAnchor={line(cursor.scene) > book - 260 ? 'end' : 'start'}
                className="arc-label arc-pointed"
              >
                {chapter === undefined ? '' : chapterLabel(chapter)}
                <tspan className="machine quiet"> {point === null ? 'not read yet' : point.valence.toFixed(2)}</tspan>
              </text>
            </g>
          )}
        </g>
      </svg>
    </div>
  );
}
