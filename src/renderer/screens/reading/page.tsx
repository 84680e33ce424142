/** The page: a scene's text set as in a printed novel, with its margins. Only what is in sight is laid out. */
import './page.css';
import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useStore } from 'zustand';
import type { ScenePage } from '../../../contracts/book.ts';
import { nextScene } from '../../commands/next-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import type { Passage } from '../../stores/place-store.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { estimatedHeight, pageRows } from './page-rows.ts';
import { keepInMiddle } from './keep-in-middle.ts';
import { PageHead } from './page-head.tsx';
import { PageRowView } from './page-row.tsx';

export function Page() {
  const { page: store, place } = useDesk();
  const { page, scene, failure } = useStore(store.store);
  const passage = useStore(place.store, slice => slice.passage);
  if (failure !== null) {
    return (
      <article className="page page-failed" aria-label="The page">
        <FailureText failure={failure} />
      </article>
    );
  }
  if (page === null) {
    return (
      <article className="page" aria-label="The page">
        <Waiting part name="the page" />
      </article>
    );
  }
  const lit = passage?.scene === page.position ? passage : null;
  return (
    <article className="page" aria-label="The page" aria-busy={page.position !== scene}>
      <PageHead page={page} />
      <Flow key={page.position} page={page} passage={lit} />
    </article>
  );
}

interface FlowProps {
  readonly page: ScenePage;
  readonly passage: Passage | null;
}

function Flow({ page, passage }: FlowProps) {
  const desk = useDesk();
  const last = useStore(desk.book.store, slice => page.position + 1 >= (slice.outline?.scenes.length ?? 0));
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => pageRows(page), [page]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: index => {
      const row = rows[index];
      return row === undefined ? 28 : estimatedHeight(row, page.text, 28);
    },
    overscan: 6,
  });
  const litRow = passage === null ? -1 : rows.findIndex(row => row.end > passage.start);

  useEffect(() => {
    if (litRow < 0) return;
    virtual.scrollToIndex(litRow, { align: 'center' });
    return keepInMiddle(() => box.current);
  }, [litRow, passage, virtual]);

  return (
    <div ref={box} className="flow" tabIndex={0} role="region" aria-label="Text of the scene">
      <div className="flow-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className="flow-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <PageRowView row={row} first={index === 0} text={page.text} passage={passage} />
              </div>
            )
          );
        })}
      </div>
      <footer className="flow-end">
        {last ? <i className="dim">The book ends here.</i> : <CommandButton command={nextScene} about={[]} />}
      </footer>
    </div>
  );
}
