/** The operations of a system: what each does, examples to begin with, a form or JSON, and the answer. */
import './operations-view.css';
import { useStore } from 'zustand';
import { useDesk } from '../../stores/desk.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { OperationTrial } from './operation-trial.tsx';
import { Refusal } from './refusal.tsx';

export function OperationsView() {
  const { trial } = useDesk();
  const { operations, operation, failure } = useStore(trial.store);
  if (operations === null) {
    return failure === null ? <Waiting part name="the operations" /> : <Refusal failure={failure} />;
  }
  const open = operations.find(one => one.id === operation) ?? operations[0];
  if (open === undefined) return <p className="items-none dim">This system works by itself: it cannot be asked.</p>;
  return (
    <div className="operations-view">
      <VirtualList
        label="Operations"
        className={`operation-list ${operations.length < 5 ? 'is-short' : ''}`}
        count={operations.length}
        rowHeight={44}
        chosen={operations.indexOf(open)}
        onChoose={index => {
          const chosen = operations[index];
          if (chosen !== undefined) trial.open(chosen.id);
        }}
      >
        {index => {
          const one = operations[index];
          if (one === undefined) return null;
          return (
            <span className={`operation-row ${one === open ? 'is-chosen' : ''}`}>
              <span className="machine">{one.id}</span>
              <span className="note operation-does" title={one.description}>
                {one.description}
              </span>
            </span>
          );
        }}
      </VirtualList>
      <OperationTrial key={open.id} operation={open} />
    </div>
  );
}
