/** An outstanding item in the engine's memory. */
import type { ItemHead } from '../../contracts/items.ts';

export interface Entry {
  readonly head: ItemHead;
  /** `waiting` also covers an item that its ordering key or another item holds back. */
  state: 'waiting' | 'delayed' | 'processing';
  /** Ended attempts. */
  attempts: number;
  runAt: number;
  /** Outstanding items that must end first. */
  blockers: number;
  /** When it could have run for the first time since it last waited; null while it could not. */
  readyAt: number | null;
  cancelled: boolean;
  abort: AbortController | null;
}

export function toEntry(head: ItemHead): Entry {
  return {
    head,
    state: 'waiting',
    attempts: head.attempts,
    runAt: head.runAt,
    blockers: 0,
    readyAt: null,
    cancelled: false,
    abort: null,
  };
}
