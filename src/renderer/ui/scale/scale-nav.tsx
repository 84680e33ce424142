/** The scale as a part of a screen: progress bar, and the way to any scene. */
import './scale.css';
import { chapterLabel, chapterOf, sceneMiddle } from '../../book/book-scale.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { useSize } from '../use-size.ts';
import { ScaleBar } from './scale-bar.tsx';
import { useCursor } from './use-cursor.ts';

interface ScaleNavProps {
  readonly scale: BookScale;
  readonly head: number | null;
  /** Where the arrow stands: the reading head, or the reader. */
  readonly here: number;
  readonly label: string;
  readonly onOpen: (scene: number) => void;
}

export function ScaleNav({ scale, head, here, label, onOpen }: ScaleNavProps) {
  const [measure, size] = useSize();
  const width = size?.width ?? 0;
  const cursor = useCursor(scale, here, 0, width, onOpen);
  const at = cursor.scene ?? here;
  const chapter = chapterOf(scale, at);
  const unread = head !== null && at >= head;
  const said = chapter === undefined ? '' : `${chapterLabel(chapter)}${unread ? ', not read yet' : ''}`;
  const x = sceneMiddle(scale, here) * width;
  const pointed = cursor.scene === null ? null : sceneMiddle(scale, cursor.scene) * width;
  return (
    <div
      ref={measure}
      className="scale-nav"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, scale.edges.length - 1)}
      aria-valuenow={at + 1}
      aria-valuetext={said}
      {...cursor.handlers}
    >
      {width > 0 && (
        <svg width={width} height="46" aria-hidden="true">
          <g transform="translate(0 14)">
            <ScaleBar scale={scale} head={head} width={width} />
          </g>
          <g className="scale-arrow" style={{ transform: `translateX(${x}px)` }}>
            <path d="M0 11-5 3H5Z" className="accent-fill" />
            <line y1="10" y2="27" className="accent-line" strokeWidth="2" />
          </g>
          {pointed !== null && (
            <g>
              <line x1={pointed} x2={pointed} y1="12" y2="25" className="accent-line" strokeWidth="1.5" />
              <text
                x={Math.min(Math.max(pointed, 0), width)}
                y="6"
                textAnchor={pointed < 160 ? 'start' : pointed > width - 160 ? 'end' : 'middle'}
                className="scale-said"
              >
                {said}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
