/** What a reading goes on without because it is paused. */
import type { MachineFigures } from '../../contracts/statistics.ts';
import { counted } from '../terminal/layout.ts';

/** One sentence or two for each paused system that holds work, for standard error. */
export function heldInWords({ systems }: Pick<MachineFigures, 'systems'>): readonly string[] {
  return systems
    .filter(({ state, queue }) => state === 'paused' && queue.input_queue_size > 0)
    .map(
      ({ id, queue }) =>
        `${id} is paused and holds ${counted(queue.input_queue_size, 'item')}: what it reads is missing from the result. ` +
        `Go on with \`scriptorium resume ${id}\`.`,
    );
}
