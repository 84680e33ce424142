/** The figures as they are beside the item that asks for them, which would else never see a machine at rest. */
import type { EffectContext } from '../../contracts/effects.ts';
import type { MachineFigures, SystemFigures } from '../../contracts/statistics.ts';

/** `system` is the one whose effect asks. Asked beside the queues, the figures are as they are. */
export function withoutAsker({ figures, machine, itemId }: EffectContext, system: string): MachineFigures {
  const all = figures();
  if (!machine.isProcessing(itemId)) return all;
  return {
    ...all,
    outstanding: all.outstanding - 1,
    systems: all.systems.map(one => (one.id === system ? withoutOne(one) : one)),
  };
}

function withoutOne(figures: SystemFigures): SystemFigures {
  const { queue, state } = figures;
  const processing = queue.processing_queue_size - 1;
  const rests = state === 'busy' && processing + queue.input_queue_size === 0;
  return {
    ...figures,
    state: rests ? 'idle' : state,
    queue: { ...queue, processing_queue_size: processing, busy_slots: queue.busy_slots - 1 },
  };
}
