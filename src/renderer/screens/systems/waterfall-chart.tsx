/** The waterfall itself. Long journeys scroll; only the rows in sight are drawn. */
import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { scaleLinear } from 'd3-scale';
import { useSize } from '../../ui/use-size.ts';
import { duration, tickWords } from './item-words.ts';
import type { Waterfall, WaterfallRow } from './waterfall-rows.ts';

const rowHeight = 24;
/** Width of a letter of the machine's type at its size, in pixels; names are cut to the room they have. */
const letter = 6.4;

/** Letters for operations and for systems: what the longest needs, within their share of the chart. */
function nameLengths(rows: readonly WaterfallRow[], width: number): readonly [number, number] {
  const room = Math.floor((width * 0.56) / letter);
  const longest = (name: (row: WaterfallRow) => string) =>
    rows.reduce((most, row) => Math.max(most, name(row).length), 9);
  const system = Math.min(
    longest(row => row.system),
    Math.floor(room * 0.6),
  );
  return [
    Math.min(
      longest(row => row.operation),
      room - system,
    ),
    system,
  ];
}

/** With an ellipsis where it is too long. */
function cut(name: string, length: number): string {
  return name.length <= length ? name : `${name.slice(0, Math.max(0, length - 1))}…`;
}

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

  const [operations, systems] = useMemo(() => nameLengths(rows, width), [rows, width]);
  const names = Math.ceil((operations + systems) * letter) + 34;
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
                  {cut(row.operation, operations)}
                </text>
                <text x={names - 12} y="16" textAnchor="end" className="machine quiet">
                  {row.again ? `attempt ${row.attempt}` : cut(row.system, systems)}
                </text>
                <title>{rowWords(row)}</title>
                <Bars row={row} x={x} />
                <RunTime row={row} x={x} width={width} />
              </svg>
            );
          })}
        </div>
      </div>
      {width > 0 && (
        <svg width={width} height="18">
          {ticks.map(tick => (
            <text key={tick} x={x(tick)} y="13" textAnchor="middle" className="machine dim">
              {tick === 0 ? '0' : tickWords(tick)}
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
  const failed = isFailure(row.outcome);
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

/** How long it ran, beside its bar where there is room. */
function RunTime({
  row,
  x,
  width,
}: {
  readonly row: WaterfallRow;
  readonly x: (ms: number) => number;
  readonly width: number;
}) {
  if (row.started === null) return null;
  const text = duration(Math.max(0, row.ended - row.started));
  const end = Math.max(x(row.ended), x(row.started) + 5) + (isFailure(row.outcome) ? 18 : 6);
  const after = end + text.length * letter <= width;
  const before = x(row.queued) - 6;
  if (!after && before - text.length * letter < x(0)) return null;
  return (
    <text x={after ? end : before} y="16" textAnchor={after ? 'start' : 'end'} className="machine dim">
      {text}
    </text>
  );
}

/** The row as it is read out where the pointer rests on it. */
function rowWords({ item, system, operation, attempt, queued, started, ended, outcome }: WaterfallRow): string {
  const waited = duration(Math.max(0, (started ?? ended) - queued));
  const ran = started === null ? '' : `, ran ${duration(Math.max(0, ended - started))}`;
  return `Item ${item}: ${operation} of ${system}, attempt ${attempt}, waited ${waited}${ran}: ${outcome}`;
}

function isFailure(outcome: WaterfallRow['outcome']): boolean {
  return outcome === 'failed' || outcome === 'dead' || outcome === 'crashed';
}

function inWords(rows: readonly WaterfallRow[], item: number): string {
  const own = rows.filter(row => row.item === item);
  const last = own.at(-1);
  const ended = last === undefined ? 'it has not ended yet' : `the last one of item ${item} is ${last.outcome}`;
  return `The journey as a waterfall: ${rows.length} attempts, ${own.length} of them of item ${item}; ${ended}.`;
}
