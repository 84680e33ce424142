/** The arc as a table: every figure of the chart, and each scene a way to its text. */
import './arc-table.css';
import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Arc } from '../../../contracts/book.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterLabel, chapterOf } from '../../book/book-scale.ts';
import { openScene } from '../../commands/open-scene.ts';
import { CommandButton } from '../../ui/command-button.tsx';

const rowHeight = 26;
const measures = ['valence', 'low', 'high', 'arousal', 'dominance'] as const;

interface ArcTableProps {
  readonly arc: Arc;
  readonly scale: BookScale;
}

export function ArcTable({ arc, scale }: ArcTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: arc.points.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={box} className="arc-table" tabIndex={0} role="region" aria-label="The arc as a table">
      <table aria-rowcount={arc.points.length + 1}>
        <thead>
          <tr>
            <th scope="col">Scene</th>
            {[...measures, ...plutchik].map(name => (
              <th key={name} scope="col" className="machine">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index }) => (
            <SceneRow key={index} point={arc.points[index] ?? null} scene={index} scale={scale} />
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

interface SceneRowProps {
  readonly point: Arc['points'][number];
  readonly scene: number;
  readonly scale: BookScale;
}

function SceneRow({ point, scene, scale }: SceneRowProps) {
  const chapter = chapterOf(scale, scene);
  const inChapter = chapter === undefined ? 0 : scene - chapter.firstScene + 1;
  return (
    <tr aria-rowindex={scene + 2} style={{ height: rowHeight }}>
      <th scope="row">
        <CommandButton weight="link" command={openScene} about={[scene]}>
          {chapter === undefined ? `Scene ${scene + 1}` : chapterLabel(chapter)}
          {chapter !== undefined && chapter.sceneCount > 1 && `, scene ${inChapter}`}
        </CommandButton>
      </th>
      {point === null ? (
        <td colSpan={measures.length + plutchik.length} className="dim">
          <i>not read yet</i>
        </td>
      ) : (
        <>
          {measures.map(name => (
            <td key={name} className="machine">
              {point[name].toFixed(2)}
            </td>
          ))}
          {plutchik.map(name => (
            <td key={name} className="machine">
              {point.plutchik[name].toFixed(2)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}
