/** One system of the list: what it is by shape, its lanes in small, and its figures. */
import { memo } from 'react';
import type { SystemFigures } from '../../../contracts/statistics.ts';
import type { SystemCard } from '../../bridge.ts';
import { systemMark } from '../../book/machine-words.ts';
import { Mark } from '../../ui/marks.tsx';
import { figure, seconds } from '../../ui/phrases.ts';
import { laneLength } from './lane-lengths.ts';

interface SystemRowProps {
  readonly id: string;
  readonly card: SystemCard;
  readonly figures: SystemFigures | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A zero is a dot. */
const orDot = (value: number, say = figure) => (value === 0 ? '·' : say(value));

const stateNames: Readonly<Record<SystemFigures['state'], string>> = {
  idle: 'at rest',
  busy: 'at work',
  paused: 'paused',
  draining: 'being emptied',
  off: 'off',
};

export function SystemRow({ id, card, figures, chosen, onChoose }: SystemRowProps) {
  const queue = figures?.queue;
  const [waiting, running, dead] = [
    queue?.input_queue_size ?? 0,
    queue?.processing_queue_size ?? 0,
    queue?.error_queue_size ?? 0,
  ];
  const oldest = queue?.oldest_s ?? 0;
  const mark = figures === undefined ? 'off' : systemMark(figures);
  const state = figures === undefined ? '' : stateNames[figures.state];
  return (
    <div
      id={id}
      data-system={card.id}
      role="option"
      aria-selected={chosen}
      aria-label={`${card.id}, ${state}: ${waiting} waiting, ${running} running, ${queue?.total_items_processed ?? 0} done, ${dead} dead`}
      className={`system-row ${chosen ? 'is-chosen' : ''}`}
      onClick={onChoose}
    >
      <Mark name={mark} size={11} />
      <span className="machine system-id">{card.id}</span>
      <SmallLanes
        waiting={waiting}
        busy={queue?.busy_slots ?? 0}
        slots={figures?.slots ?? 0}
        kept={queue?.output_queue_size ?? 0}
      />
      <span className="machine">{orDot(waiting)}</span>
      <span className="machine">{orDot(running)}</span>
      <span className="machine">{orDot(queue?.total_items_processed ?? 0)}</span>
      <span className={`machine ${dead > 0 ? 'is-dead' : ''}`}>{orDot(dead)}</span>
      <span className="machine">
        {orDot(queue?.windows['1m'].run_ms.p95 ?? 0, value => (value < 100 ? value.toFixed(1) : figure(value)))}
      </span>
      <span className="machine">{oldest < 0.05 ? '·' : seconds(oldest)}</span>
    </div>
  );
}

interface SmallLanesProps {
  readonly waiting: number;
  readonly busy: number;
  readonly slots: number;
  readonly kept: number;
}

/** Input queues from the left towards the slots; results lie right of them. */
const SmallLanes = memo(function SmallLanes({ waiting, busy, slots, kept }: SmallLanesProps) {
  const input = laneLength(waiting, 76);
  const after = 82 + slots * 7;
  return (
    <svg width="100%" height="14" viewBox="0 0 150 14" aria-hidden="true">
      <line x2="150" y1="7" y2="7" className="hair" />
      {input > 0 && <rect x={78 - input} y="3.5" width={input} height="7" className="ink-fill" />}
      {Array.from({ length: slots }, (_, slot) => (
        <rect
          key={slot}
          x={82 + slot * 7}
          y="3"
          width="5.5"
          height="8"
          className={slot < busy ? 'slot is-busy' : 'slot'}
        />
      ))}
      {kept > 0 && <rect x={after + 4} y="3.5" width={laneLength(kept, 146 - after)} height="7" className="kept" />}
    </svg>
  );
});
