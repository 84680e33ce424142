/** The arc as a drawing: hatched where it is not read, the band, the neutral level, the line. */
import './arc.css';
import type { ArcGeometry } from './arc-geometry.ts';

interface ArcPlotProps {
  readonly geometry: ArcGeometry;
  readonly unread: readonly { readonly x: number; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

export function ArcPlot({ geometry, unread, width, height }: ArcPlotProps) {
  const widest = unread.reduce((most, span) => (span.width > most.width ? span : most), { x: 0, width: 0 });
  return (
    <g>
      {unread.map(span => (
        <rect key={span.x} x={span.x} width={span.width} height={height} fill="url(#hatch-unread)" />
      ))}
      {geometry.level !== null && <line x2={width} y1={geometry.level} y2={geometry.level} className="hair" />}
      <path d={geometry.band} className="arc-band" />
      <path d={geometry.line} className="arc-line" />
      {widest.width > 90 && (
        <text x={widest.x + widest.width / 2} y={height / 2 + 4} textAnchor="middle" className="arc-unread">
          not read yet
        </text>
      )}
    </g>
  );
}
