/** The waterfall itself. Long journeys scroll; only the rows in sight are drawn. */
import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { scaleLinear } from 'd3-scale';
import { useSize } from '../../ui/use-size.ts';
import { duration } from './item-words.ts';
import type { Waterfall, WaterfallRow } from './waterfall-rows.ts';

const rowHeight = 24;
/** Room for names at the left, in pixels. */
const names = 284;

interface WaterfallChartProps {
  readonly drawn: Waterfall;
  readonly item: number;
}

export function WaterfallChart({ drawn, item }: WaterfallChartProps) {
  const { rows, span } = drawn;
  const box = useRef<HTMLDivElement>(null);
  const [measure, size] = useSize();
  const width = size?.width ?? 0;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const own = rows.findIndex(row => row.item === item);
  useEffect(() => {
    if (own >= 0) list.scrollToIndex(own, { align: 'center' });
  }, [own, list]);

  const x = scaleLinear([0, span], [names, Math.max(names + 20, width - 26)]);
  const ticks = x.ticks(Math.max(2, Math.min(6, Math.floor((width - names) / 60))));
  return (
    <div ref={measure} className="waterfall" role="img" aria-label={inWords(rows, item)}>
      <div ref={box} className="waterfall-rows" style={{ height: Math.min(rows.length, 9) * rowHeight }}>
        <div style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined || width === 0) return null;
            return (
              <svg
                key={index}
                width={width}
                height={rowHeight}
                className="waterfall-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.item === item && <rect width={width} height={rowHeight} className="waterfall-own" />}
                {ticks.map(tick => (
                  <line key={tick} x1={x(tick)} x2={x(tick)} y2={rowHeight} className="hair" />
                ))}
                <text x="4" y="16" className="machine">
                  {row.operation.slice(0, 24)}
                </text>
                <text x={names - 12} y="16" textAnchor="end" className="machine quiet">
                  {row.again ? `attempt ${row.attempt}` : row.system.slice(0, 22)}
                </text>
                <Bars row={row} x={x} />
              </svg>
            );
          })}
        </div>
      </div>
      {width > 0 && (
        <svg width={width} height="18">
          {ticks.map(tick => (
            <text key={tick} x={x(tick)} y="13" textAnchor="middle" className="machine dim">
              {tick === 0 ? '0' : duration(tick)}
            </text>
          ))}
        </svg>
      )}
      <p className="waterfall-key note" aria-hidden="true">
        <span className="key-waited" /> waited <span className="key-ran" /> ran <span className="key-failed" /> failed
      </p>
    </div>
  );
}

function Bars({ row, x }: { readonly row: WaterfallRow; readonly x: (ms: number) => number }) {
  const failed = row.outcome === 'failed' || row.outcome === 'dead' || row.outcome === 'crashed';
  const began = row.started ?? row.ended;
  const wide = (fromMs: number, toMs: number) => Math.max(0, x(toMs) - x(fromMs));
  const waited = Math.max(2, wide(row.queued, began));
  const ran = row.started === null ? 0 : Math.max(3, wide(row.started, row.ended));
  const runFrom = x(row.queued) + waited;
  return (
    <>
      {row.before !== null && <path d={`M${x(row.before)} 0V12H${x(row.queued)}`} className="waterfall-dots" />}
      <rect x={x(row.queued)} y="7" width={waited} height="10" className="waited" />
      {ran > 0 && <rect x={runFrom} y="7" width={ran} height="10" className={failed ? 'ran has-failed' : 'ran'} />}
      {row.outcome === 'processing' && <rect x={runFrom} y="7" width="3" height="10" className="ran" />}
      {failed && <path d={`M${runFrom + ran + 8} 7l5 5-5 5-5-5z`} className="dead-diamond" />}
    </>
  );
}

function inWords(rows: readonly WaterfallRow[], item: number): string {
  const own = rows.filter(row => row.item === item);
  const last = own.at(-1);
  const ended = last === undefined ? 'it has not ended yet' : `the last one of item ${item} is ${last.outcome}`;
  return `The journey as a waterfall: ${rows.length} attempts, ${own.length} of them of item ${item}; ${ended}.`;
}
