/** The journey as a table: what the waterfall draws, in figures. */
import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { duration } from './item-words.ts';
import type { Waterfall } from './waterfall-rows.ts';

const rowHeight = 24;

interface JourneyTableProps {
  readonly drawn: Waterfall;
  readonly item: number;
}

export function JourneyTable({ drawn: { rows }, item }: JourneyTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = list.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = list.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={box} className="journey-table" tabIndex={0} role="region" aria-label="The journey as a table">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr className="note">
            {['item', 'system', 'operation', 'try', 'from', 'waited', 'ran', 'came to'].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="machine">
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const began = row.started ?? row.ended;
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                className={row.item === item ? 'is-own' : ''}
                style={{ height: rowHeight }}
              >
                <th scope="row">{row.item}</th>
                <td>{row.system}</td>
                <td>{row.operation}</td>
                <td>{row.attempt}</td>
                <td>{duration(row.queued)}</td>
                <td>{duration(Math.max(0, began - row.queued))}</td>
                <td>{row.started === null ? '·' : duration(Math.max(0, row.ended - row.started))}</td>
                <td>{row.outcome}</td>
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
