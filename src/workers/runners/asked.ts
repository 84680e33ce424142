/** A task that was asked for and has to be answered once, whatever becomes of it. */
import type { ComputeEnvelope, ComputeTask } from '../../contracts/compute.ts';
import { aborted, reasonIsTimeLimit } from './endings.ts';

export interface Asked {
  readonly task: ComputeTask;
  readonly signal: AbortSignal;
  /** When it was asked for, on the clock of `performance`. */
  readonly at: number;
  /** Only the first answer counts. */
  answer(envelope: ComputeEnvelope): void;
}

/** Hands the task to `begin`. A cancelled one is answered at once, and then `cancelled` is told. */
export function ask(
  task: ComputeTask,
  signal: AbortSignal,
  begin: (asked: Asked) => void,
  cancelled: (asked: Asked) => void,
): Promise<ComputeEnvelope> {
  return new Promise(resolve => {
    const onAbort = (): void => {
      if (reasonIsTimeLimit(signal.reason)) return;
      asked.answer(aborted(task, 'cancelled', elapsed(asked)));
      cancelled(asked);
    };
    const asked: Asked = {
      task,
      signal,
      at: performance.now(),
      answer(envelope) {
        signal.removeEventListener('abort', onAbort);
        resolve(envelope);
      },
    };
    signal.addEventListener('abort', onAbort);
    begin(asked);
  });
}

export const elapsed = ({ at }: Asked): number => performance.now() - at;
