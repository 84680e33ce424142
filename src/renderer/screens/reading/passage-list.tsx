/** The passages behind a character: what they say, or where they are named; choosing one lights it on the page. */
import './passage-list.css';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Cast } from '../../../contracts/book.ts';
import { openPassage } from '../../commands/open-passage.ts';
import { useDesk } from '../../stores/desk.ts';
import type { CharacterPassage } from '../../stores/passages-store.ts';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { listed } from '../../ui/phrases.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PassageRow } from './passage-row.tsx';

const kinds = [
  { id: 'quotations', title: 'Says' },
  { id: 'mentions', title: 'Is named' },
] as const;

interface PassageListProps {
  readonly character: Cast['characters'][number];
}

export function PassageList({ character }: PassageListProps) {
  const desk = useDesk();
  const { kind, total, passages, failure } = useStore(desk.passages.store);
  const { book, passage: lit } = useStore(desk.place.store);
  const { key, name, aliases } = character;
  useEffect(() => {
    if (book !== null) desk.passages.choose(book, key, desk.passages.store.getState().kind);
  }, [desk, book, key]);
  const isLit = (passage: CharacterPassage) =>
    lit !== null && passage.scene === lit.scene && passage.start === lit.start && passage.end === lit.end;
  const chosen = [...passages].find(([, passage]) => isLit(passage))?.[0] ?? -1;
  const need = useCallback(
    (first: number, last: number) => {
      desk.passages.need(first, last);
    },
    [desk],
  );
  const also = aliases.filter(alias => alias !== name);
  return (
    <Part title={name} className="passages">
      {also.length > 0 && <p className="note">Also {listed(also.slice(0, 6))}.</p>}
      <div className="passage-kinds">
        <Tabs
          small
          label="Which passages"
          tabs={kinds}
          open={kind}
          onOpen={to => {
            if (book !== null) desk.passages.choose(book, key, to);
          }}
        />
      </div>
      {failure !== null && <FailureText part failure={failure} />}
      {failure === null && total === null && <Waiting part name="passages" />}
      {total === 0 && (
        <p className="note dim">{kind === 'quotations' ? 'Nothing is surely said by them.' : 'Never named.'}</p>
      )}
      {total !== null && total > 0 && (
        <VirtualList
          key={`${key} ${kind}`}
          label={`Passages of ${name}`}
          count={total}
          rowHeight={64}
          chosen={chosen}
          onSight={need}
          onChoose={index => {
            const passage = passages.get(index);
            if (passage !== undefined) void openPassage.run(desk, passage);
          }}
        >
          {index => <PassageRow passage={passages.get(index)} />}
        </VirtualList>
      )}
    </Part>
  );
}
