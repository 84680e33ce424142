/** One system of the list: how it stands by shape and in a word, its figures, its lanes in small. */
import type { SystemFigures } from '../../../contracts/statistics.ts';
import { Mark } from '../../ui/marks.tsx';
import { figure, seconds } from '../../ui/phrases.ts';
import { SmallLanes } from './small-lanes.tsx';
import type { ListedSystem } from './system-order.ts';

interface SystemRowProps {
  readonly id: string;
  readonly listed: ListedSystem;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A zero is a dot. */
const orDot = (value: number, say = figure) => (value === 0 ? '·' : say(value));

const stateNames: Readonly<Record<SystemFigures['state'], string>> = {
  idle: 'rests',
  busy: 'works',
  paused: 'paused',
  draining: 'emptying',
  off: 'off',
};

function stateName({ state, held }: SystemFigures): string {
  return held !== null && (state === 'busy' || state === 'idle') ? 'held' : stateNames[state];
}

export function SystemRow({ id, listed: { card, figures, mark }, chosen, onChoose }: SystemRowProps) {
  const queue = figures?.queue;
  const [waiting, running, dead] = [
    queue?.input_queue_size ?? 0,
    queue?.processing_queue_size ?? 0,
    queue?.error_queue_size ?? 0,
  ];
  const oldest = queue?.oldest_s ?? 0;
  const p95 = queue?.windows['1m'].run_ms.p95 ?? 0;
  const state = figures === undefined ? 'starts' : stateName(figures);
  return (
    <div
      id={id}
      data-system={card.id}
      role="row"
      aria-selected={chosen}
      aria-label={`${card.id}, ${state}: ${waiting} waiting, ${running} running, ${queue?.total_items_processed ?? 0} done, ${dead} dead`}
      className={`system-row ${chosen ? 'is-chosen' : ''}`}
      onClick={onChoose}
    >
      <span role="presentation">
        <Mark name={mark} size={11} />
      </span>
      <span role="rowheader" className="machine system-id" title={card.title}>
        {card.id}
      </span>
      <span role="gridcell" className="column-lanes">
        <SmallLanes
          waiting={waiting}
          busy={queue?.busy_slots ?? 0}
          slots={figures?.slots ?? 0}
          kept={queue?.output_queue_size ?? 0}
        />
      </span>
      <span role="gridcell" className={`system-state is-${figures?.state ?? 'off'}`}>
        {state}
      </span>
      <span role="gridcell" className="machine">
        {orDot(waiting)}
      </span>
      <span role="gridcell" className="machine">
        {orDot(running)}
      </span>
      <span role="gridcell" className={`machine ${dead > 0 ? 'is-dead' : ''}`}>
        {orDot(dead)}
      </span>
      <span role="gridcell" className="machine">
        {orDot(p95, value => (value < 100 ? value.toFixed(1) : figure(value)))}
      </span>
      <span role="gridcell" className="machine">
        {oldest < 0.05 ? '·' : seconds(oldest)}
      </span>
    </div>
  );
}
