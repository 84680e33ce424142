/** One item of a list. */
import type { ItemRow } from '../../bridge.ts';
import { age, stateOf, termsOf } from './item-words.ts';

interface ItemRowViewProps {
  readonly row: ItemRow;
  readonly chosen: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function ItemRowView({ row, chosen, now }: ItemRowViewProps) {
  const terms = termsOf(row);
  return (
    <span className={`item-row ${chosen ? 'is-chosen' : ''}`}>
      <span className="machine">{row.id}</span>
      <span className={`item-state is-${row.state}`}>{stateOf(row)}</span>
      <span className="machine item-operation" title={row.error?.message}>
        {row.operation}
        {terms !== '' && <span className="quiet item-terms"> {terms}</span>}
      </span>
      <span className="machine item-source quiet">{row.source}</span>
      <span className="machine">{row.priority}</span>
      <span className="machine">{row.attempts === 0 ? '·' : row.attempts}</span>
      <span className="machine">{age(row.endedAt ?? row.queuedAt, now)}</span>
    </span>
  );
}
