/** One item of a list. */
import type { ItemRow } from '../../bridge.ts';
import { age, allTermsOf, isOutstanding, stateOf, termsOf } from './item-words.ts';

interface ItemRowViewProps {
  readonly row: ItemRow;
  readonly chosen: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function ItemRowView({ row, chosen, now }: ItemRowViewProps) {
  const terms = isOutstanding(row.state) && row.state !== 'processing' ? termsOf(row) : '';
  return (
    <span className={`item-row ${chosen ? 'is-chosen' : ''}`}>
      <span className="machine">{row.id}</span>
      <span className={`item-state is-${row.state}`} title={terms === '' ? undefined : allTermsOf(row)}>
        {terms === '' ? stateOf(row) : terms}
      </span>
      <span className="machine item-operation" title={row.error?.message}>
        {row.operation}
      </span>
      <span className="machine item-source quiet">{row.source}</span>
      <span className="machine">{row.priority}</span>
      <span className="machine">{row.attempts === 0 ? '·' : row.attempts}</span>
      <span className="machine">{age(row.endedAt ?? row.queuedAt, now)}</span>
    </span>
  );
}
