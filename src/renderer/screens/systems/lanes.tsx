/** The four lanes of a system as a stave: input queues towards the slots, dead letters are diamonds, figures beside. */
import './lanes.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { SystemFigures } from '../../../contracts/statistics.ts';
import { useDesk } from '../../stores/desk.ts';
import { countedInWords, figure } from '../../ui/phrases.ts';
import { useSize } from '../../ui/use-size.ts';
import { blocksOf, laneLength } from './lane-lengths.ts';

const [from, pitch] = [92, 17] as const;

/** Heights of blocks, so that a queue looks like a queue; the same for the same place. */
const blockWidth = (index: number) => 8 + ((index * 7) % 6);

export function Lanes({ figures }: { readonly figures: SystemFigures }) {
  const { items } = useDesk();
  const rows = useStore(items.store, slice => slice.rows);
  const running = useMemo(() => (rows ?? []).filter(row => row.state === 'processing'), [rows]);
  const [measure, size] = useSize();
  const width = size?.width ?? 0;
  const { queue, slots } = figures;
  const lane = Math.max(0, width - from);
  const [waiting, kept, dead] = [queue.input_queue_size, queue.output_queue_size, queue.error_queue_size];
  const blocks = blocksOf(waiting, lane - 60, pitch);
  const diamonds = Math.max(dead > 0 ? 1 : 0, Math.min(dead, Math.round(laneLength(dead, 260) / 22)));
  const slotWidth = slots === 0 ? 0 : (lane - (slots - 1) * 8) / slots;
  const said = `${countedInWords(waiting, 'item')} in the input, ${queue.busy_slots} of ${slots} slots busy, ${countedInWords(kept, 'result')} kept, ${countedInWords(dead, 'dead letter')}.`;
  return (
    <div ref={measure} className="lanes">
      {width > 0 && (
        <svg width={width} height="132" role="img" aria-label={said}>
          {(['Input', 'Processing', 'Output', 'Error'] as const).map((name, index) => (
            <g key={name} transform={`translate(0 ${16 + index * 34})`}>
              <text y="5" className="lane-name">
                {name}
              </text>
              <line x1={from} x2={width} className="rule" />
            </g>
          ))}
          <g transform="translate(0 16)">
            {Array.from({ length: blocks }, (_, index) => (
              <rect
                key={index}
                x={width - 44 - (index + 1) * pitch}
                y="-7"
                width={blockWidth(index)}
                height="14"
                className={figures.state === 'paused' || figures.state === 'draining' ? 'block is-held' : 'block'}
              />
            ))}
            {waiting === 0 ? <Figure x={from} value="empty" /> : <Figure x={width} value={figure(waiting)} end />}
          </g>
          <g transform="translate(0 50)">
            {Array.from({ length: slots }, (_, slot) => {
              const busy = slot < queue.busy_slots;
              const name = busy ? running[slot]?.operation : undefined;
              const fits =
                name !== undefined && slotWidth > 60 ? name.slice(0, Math.floor((slotWidth - 14) / 6.2)) : '';
              return (
                <g key={slot} transform={`translate(${from + slot * (slotWidth + 8)} 0)`}>
                  <rect y="-8" width={slotWidth} height="16" className={busy ? 'slot is-busy' : 'slot'} />
                  <text x="7" y="4" className="machine slot-name">
                    {fits}
                  </text>
                </g>
              );
            })}
          </g>
          <g transform="translate(0 84)">
            <rect x={from} y="-5" width={laneLength(kept, lane - 150)} height="10" className="kept" />
            <Figure
              x={from + laneLength(kept, lane - 150) + (kept === 0 ? 0 : 10)}
              value={kept === 0 ? 'empty' : `${figure(kept)} ${kept === 1 ? 'result' : 'results'} kept`}
            />
          </g>
          <g transform="translate(0 118)">
            {Array.from({ length: diamonds }, (_, index) => (
              <path key={index} d={`M${from + 9 + index * 22}-9l9 9-9 9-9-9z`} className="dead-diamond" />
            ))}
            {dead === 0 ? (
              <Figure x={from} value="none" />
            ) : (
              <text x={from + 14 + diamonds * 22} y="5" className="lane-name lane-dead">
                {countedInWords(dead, 'dead letter')}
              </text>
            )}
          </g>
        </svg>
      )}
    </div>
  );
}

interface FigureProps {
  readonly x: number;
  readonly value: string;
  readonly end?: boolean;
}

function Figure({ x, value, end = false }: FigureProps) {
  return (
    <text x={x} y="4" textAnchor={end ? 'end' : 'start'} className={`machine lane-figure ${end ? '' : 'dim'}`}>
      {value}
    </text>
  );
}
