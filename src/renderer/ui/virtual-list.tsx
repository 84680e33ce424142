/** A list of any length of which one row is chosen: only what is in sight is drawn; arrow keys walk, Enter opens. */
import './virtual-list.css';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of a row in pixels. */
  readonly rowHeight: number;
  /** The chosen row, or -1. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Told which rows are in sight, for those that are fetched as they come. */
  readonly onSight?: (first: number, last: number) => void;
  readonly className?: string;
  readonly children: (index: number) => ReactNode;
}

const leaps: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  PageDown: (at, _last, page) => at + page,
  PageUp: (at, _last, page) => at - page,
  Home: () => 0,
  End: (_at, last) => last,
};

export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, chosen, onChoose, onSight, className = '', children } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const at = walked ?? Math.max(0, chosen);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: Math.max(0, (chosen - 4) * rowHeight),
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, rows]);
  useEffect(() => {
    if (count > 0) onSight?.(first, last);
  }, [first, last, count, onSight]);

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const leap = leaps[event.key];
    if (leap !== undefined) {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
      const to = Math.min(Math.max(0, leap(at, count - 1, page)), count - 1);
      setWalked(to);
      rows.scrollToIndex(to, { align: 'auto' });
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(at);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className={`virtual-list ${className}`}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= first && at <= last && count > 0 ? `${id}-${at}` : undefined}
      onKeyDown={press}
      onBlur={() => {
        setWalked(null);
      }}
    >
      <div className="virtual-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={`virtual-row ${index === walked ? 'is-walked' : ''} ${index === at ? 'is-here' : ''}`}
            style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            onClick={() => {
              onChoose(index);
            }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
