/** One paragraph of the page between its margins. */
import { memo } from 'react';
import type { Passage } from '../../stores/place-store.ts';
import { Notes, Speakers } from './margin.tsx';
import type { PageRow } from './page-rows.ts';
import { segments } from './page-rows.ts';

interface PageRowProps {
  readonly row: PageRow;
  readonly first: boolean;
  readonly text: string;
  readonly passage: Passage | null;
}

export const PageRowView = memo(function PageRowView({ row, first, text, passage }: PageRowProps) {
  const shape = [row.goesOn || first ? 'unindented' : '', row.verse ? 'verse' : ''].join(' ');
  return (
    <>
      <div className="flow-speakers">
        <Speakers quotations={row.quotations} />
      </div>
      <p className={shape}>
        {segments(text, row, passage).map((segment, index) =>
          segment.lit ? <mark key={index}>{segment.text}</mark> : segment.text,
        )}
      </p>
      <aside className="flow-notes">
        <Notes row={row} />
      </aside>
    </>
  );
});
