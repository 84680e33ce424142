/** The machine as an item sees it that asks how the machine is: without the item itself. Pure. */
import type { MachineFigures, SystemFigures } from '../../contracts/statistics.ts';

/** `system` carries the item out at this moment; `now` is in milliseconds since 1970. */
export function withoutAsking(figures: MachineFigures, system: string, now: number): MachineFigures {
  return {
    ...figures,
    outstanding: Math.max(0, figures.outstanding - 1),
    systems: figures.systems.map(one => (one.id === system ? atRest(one, now) : one)),
  };
}

function atRest(figures: SystemFigures, now: number): SystemFigures {
  const processing = Math.max(0, figures.queue.processing_queue_size - 1);
  const queue = { ...figures.queue, processing_queue_size: processing, busy_slots: processing };
  if (queue.input_queue_size + processing > 0) return { ...figures, queue };
  const last = queue.last_activity;
  return {
    ...figures,
    state: figures.state === 'busy' ? 'idle' : figures.state,
    queue: { ...queue, idle_time: last === null ? 0 : Math.max(0, now / 1000 - last) },
  };
}
