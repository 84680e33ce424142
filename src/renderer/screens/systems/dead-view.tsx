/** The dead letters of a system: found by their words, seen to one by one or all that were found. */
import './dead-view.css';
import { useStore } from 'zustand';
import { openLetter } from '../../commands/open-letter.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { DeadBulk } from './dead-bulk.tsx';
import { DeadRow } from './dead-row.tsx';
import { LetterDetail } from './letter-detail.tsx';
import { Refusal } from './refusal.tsx';
import { SearchField } from './search-field.tsx';
import { useAimed } from './use-aimed.ts';
import { useNow } from './use-now.ts';

interface DeadViewProps {
  readonly system: string;
  /** All of the system, however many are listed. */
  readonly count: number;
}

export function DeadView({ system, count }: DeadViewProps) {
  const desk = useDesk();
  const { rows, text, foundFor, failure: unlisted } = useStore(desk.deadItems.store);
  const { id, letter, failure } = useStore(desk.letter.store);
  const now = useNow();
  const box = useAimed('dead', rows !== null);
  if (rows === null) {
    return unlisted === null ? <Waiting part name="the dead letters" /> : <FailureText part failure={unlisted} />;
  }
  if (count === 0 && rows.length === 0 && unlisted === null) {
    return (
      <div ref={box} tabIndex={-1} className="items-none dim">
        No letter of this system is dead.
      </div>
    );
  }
  return (
    <div className="dead-view">
      <div className="items-narrow">
        <SearchField label="Find a dead letter" value={text} onChange={desk.deadItems.search} />
        <DeadBulk
          system={system}
          count={count}
          text={foundFor}
          searching={text.trim() !== foundFor}
          found={rows.length}
        />
      </div>
      <div ref={box} tabIndex={-1}>
        {unlisted !== null && <FailureText part failure={unlisted} />}
        {rows.length === 0 && unlisted === null && <p className="items-none dim">No dead letter is like that.</p>}
        {rows.length > 0 && (
          <VirtualList
            label="Dead letters, newest first"
            className="dead-list"
            count={rows.length}
            rowHeight={30}
            chosen={rows.findIndex(row => row.id === id)}
            onChoose={index => {
              const row = rows[index];
              if (row !== undefined) void openLetter.run(desk, row.id);
            }}
          >
            {index => {
              const row = rows[index];
              return row === undefined ? null : <DeadRow row={row} chosen={row.id === id} now={now} />;
            }}
          </VirtualList>
        )}
      </div>
      {letter !== null && <LetterDetail letter={letter} />}
      {letter === null && failure !== null && <Refusal failure={failure} />}
      {id === null && rows.length > 0 && failure === null && (
        <p className="note dead-hint">Choose a letter to see why it died, and what was in it.</p>
      )}
    </div>
  );
}
