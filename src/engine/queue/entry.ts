/** An outstanding item in the engine's memory. */
import type { ItemHead } from '../../contracts/items.ts';
import type { Ending } from './ending.ts';

export interface Entry {
  readonly head: ItemHead;
  /** `waiting` also covers an item that its ordering key or another item holds back. */
  state: 'waiting' | 'delayed' | 'processing';
  /** Ended attempts. */
  attempts: number;
  /** Not before this time by the wall's clock. */
  runAt: number;
  /** The same on the clock that does not jump: whichever comes first. */
  dueAt: number;
  /** Outstanding items that must end first. */
  blockers: number;
  /** When it could have run for the first time since it last waited, on the clock that does not jump; null while it could not. */
  readyAt: number | null;
  /** Among the `Ready` of its queue. */
  lined: boolean;
  cancelled: boolean;
  /** While it is processing. */
  ending: Ending | null;
}

/**
 * `wall` and `steady` are this moment on both clocks. Where the wall's clock was set back since the item was accepted,
 * it waits no longer than it was to wait then.
 */
export function toEntry(head: ItemHead, wall: number, steady: number): Entry {
  const delay = Math.max(0, Math.min(head.runAt - wall, head.runAt - head.queuedAt));
  return {
    head,
    state: 'waiting',
    attempts: head.attempts,
    runAt: head.runAt,
    dueAt: steady + delay,
    blockers: 0,
    readyAt: null,
    lined: false,
    cancelled: false,
    ending: null,
  };
}
