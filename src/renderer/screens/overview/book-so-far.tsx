/** The book so far: its arc, growing as scenes are read, and where it is brightest and darkest. */
import { useMemo } from 'react';
import type { Arc } from '../../../contracts/book.ts';
import { chapterOf, chapterLabel, sceneMiddle } from '../../book/book-scale.ts';
import type { BookScale, ScaleChapter } from '../../book/book-scale.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { arcGeometry, unreadSpans } from '../../ui/arc/arc-geometry.ts';
import { ArcPlot } from '../../ui/arc/arc-plot.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { ScaleBar } from '../../ui/scale/scale-bar.tsx';
import { useCursor } from '../../ui/scale/use-cursor.ts';
import { useSize } from '../../ui/use-size.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { arcExtremes } from './arc-words.ts';

interface BookSoFarProps {
  readonly arc: Arc | null;
  readonly scale: BookScale;
  readonly head: number | null;
  /** Whether the book seems to be in English. */
  readonly english: boolean;
}

export function BookSoFar({ arc, scale, head, english }: BookSoFarProps) {
  const [measure, size] = useSize();
  const found = useMemo(() => (arc === null ? null : arcExtremes(arc, scale)), [arc, scale]);
  return (
    <Part title="The book so far" note="valence by scene, 90 % band" className="so-far">
      <div ref={measure} className="so-far-room">
        {arc === null ? (
          <Waiting part name="the arc" />
        ) : (
          size !== null && size.width > 0 && <Chart arc={arc} scale={scale} head={head} {...size} />
        )}
      </div>
      {!english && (
        <p className="so-far-say">
          This book does not seem to be in English, and feelings are read in English only: this line means little.
        </p>
      )}
      {english && found !== null && (
        <p className="so-far-say">
          Brightest at <Chapter chapter={found.brightest} />, darkest at <Chapter chapter={found.darkest} />
          {found.apart === '' ? '' : `, ${found.apart}`}.
        </p>
      )}
    </Part>
  );
}

function Chapter({ chapter }: { readonly chapter: ScaleChapter }) {
  return (
    <CommandButton weight="link" className="so-far-chapter" command={openScene} about={[chapter.firstScene]}>
      {chapter.isTitled ? chapter.name : chapterLabel(chapter)}
    </CommandButton>
  );
}

interface ChartProps {
  readonly arc: Arc;
  readonly scale: BookScale;
  readonly head: number | null;
  readonly width: number;
  readonly height: number;
}

function Chart({ arc, scale, head, width, height }: ChartProps) {
  const desk = useDesk();
  const plot = Math.max(60, height - 20);
  const geometry = useMemo(() => arcGeometry(arc, scale, width, plot), [arc, scale, width, plot]);
  const unread = useMemo(() => unreadSpans(arc, scale, width), [arc, scale, width]);
  const here = Math.max(0, (head ?? scale.edges.length - 1) - 1);
  const cursor = useCursor(scale, here, 0, width, scene => void openScene.run(desk, scene));
  const at = cursor.scene === null ? null : (geometry.spots[cursor.scene] ?? null);
  const chapter = chapterOf(scale, cursor.scene ?? here);
  const headX = head === null ? null : (scale.edges[head] ?? 1) * width;
  return (
    <div
      className="so-far-chart"
      role="slider"
      tabIndex={0}
      aria-label="The arc so far"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, scale.edges.length - 1)}
      aria-valuenow={(cursor.scene ?? here) + 1}
      aria-valuetext={chapter === undefined ? '' : chapterLabel(chapter)}
      {...cursor.handlers}
    >
      <svg width={width} height={height} aria-hidden="true">
        <ArcPlot geometry={geometry} unread={unread} width={width} height={plot} />
        <text y="9" className="machine dim plot-word">
          bright {geometry.high.toFixed(1)}
        </text>
        <text y={plot - 3} className="machine dim plot-word">
          dark {geometry.low.toFixed(1)}
        </text>
        {headX !== null && <line x1={headX} x2={headX} y2={plot} className="accent-line" />}
        {cursor.scene !== null && (
          <>
            <line
              x1={sceneMiddle(scale, cursor.scene) * width}
              x2={sceneMiddle(scale, cursor.scene) * width}
              y2={plot + 12}
              className="accent-line"
              strokeWidth="1.5"
            />
            {at !== null && <circle cx={at.x} cy={at.y} r="4.5" className="arc-here" />}
          </>
        )}
        <g transform={`translate(0 ${plot + 5})`}>
          <ScaleBar scale={scale} head={head} width={width} thickness={5} ticks={false} />
        </g>
      </svg>
    </div>
  );
}
