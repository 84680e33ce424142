/** A manuscript's table of contents; only what is in sight is drawn. */
import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Preview } from '../../../contracts/book.ts';
import { figure } from '../../ui/phrases.ts';

export function Contents({ chapters }: { readonly chapters: Preview['chapters'] }) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: chapters.length,
    getScrollElement: () => box.current,
    estimateSize: () => 28,
    overscan: 12,
  });
  return (
    <div ref={box} className="contents" tabIndex={0} role="region" aria-label="Contents">
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const chapter = chapters[index];
          return (
            chapter !== undefined && (
              <li
                key={index}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={chapters.length}
                aria-posinset={index + 1}
              >
                <span className="contents-title">
                  {chapter.title ?? chapter.heading ?? <i className="dim">without a heading</i>}
                </span>
                <span className="contents-leader" />
                {chapter.scenes > 1 && <span className="note">{chapter.scenes} scenes</span>}
                <span className="machine">{figure(chapter.words)}</span>
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
