/** One dead letter of the list: what it was, why it died, how often it was tried. */
import type { ItemRow } from '../../bridge.ts';
import { Mark } from '../../ui/marks.tsx';
import { counted } from '../../ui/phrases.ts';
import { age } from './item-words.ts';

interface DeadRowProps {
  readonly row: ItemRow;
  readonly chosen: boolean;
  readonly now: number;
}

export function DeadRow({ row, chosen, now }: DeadRowProps) {
  return (
    <span className={`dead-row ${chosen ? 'is-chosen' : ''}`}>
      <Mark name="crit" size={10} />
      <span className="machine">{row.id}</span>
      <span className="machine dead-operation" title={row.operation}>
        {row.operation}
      </span>
      <span className="dead-cause" title={row.error?.message}>
        {row.error?.message ?? 'No cause was kept'}
      </span>
      <span className="machine quiet">{counted(Math.max(1, row.attempts), 'try', 'tries')}</span>
      <span className="machine quiet">{age(row.endedAt ?? row.queuedAt, now)}</span>
    </span>
  );
}
