/** Items: requests on their way through a queue, as every process sees them. */
import type { Failure } from './errors.ts';

export const itemStates = ['waiting', 'delayed', 'processing', 'done', 'dead', 'cancelled'] as const;
export type ItemState = (typeof itemStates)[number];

/** Priorities run from 1 to 10; higher goes first. */
export const defaultPriority = 5;

/** An item's own data may be this large as JSON (UTF-8 bytes); texts travel as references. */
export const maxItemBytes = 64 * 1024;

/** What a sender says of an item. */
export interface ItemRequest {
  readonly source: string;
  readonly system: string;
  readonly operation: string;
  /** Parsed JSON that fits the operation's input. */
  readonly data: unknown;
  readonly priority?: number;
  /** Milliseconds to wait before it may run. */
  readonly delayMs?: number;
  /** The trace to join; a new one begins where this is absent. */
  readonly trace?: number;
  /** Where as many wait as may: refuse it (`queue-full`, the default), or let the sender wait until there is room. */
  readonly whenFull?: 'refuse' | 'wait';
}

/** An accepted item, as the engine's memory holds it. Times are milliseconds since 1970. */
export interface ItemHead {
  readonly id: number;
  /** The id of the first item of the journey this one belongs to. */
  readonly trace: number;
  readonly source: string;
  readonly system: string;
  readonly operation: string;
  /** The data as JSON. */
  readonly data: string;
  readonly priority: number;
  /** Attempts that have ended, in an error or a crash. */
  readonly attempts: number;
  readonly queuedAt: number;
  /** Not to be run before this time. */
  readonly runAt: number;
  /** Items of one key run one at a time, in order of acceptance. */
  readonly orderingKey: string | null;
  /** Outstanding items that must end first. */
  readonly waitsFor: readonly number[];
}

/** An item as lists show it. */
export interface ItemView {
  readonly id: number;
  readonly trace: number;
  readonly source: string;
  readonly target: string;
  readonly operation: string;
  readonly state: ItemState;
  readonly priority: number;
  readonly attempts: number;
  readonly error: Failure | null;
  readonly queuedAt: number;
  /** Not to be run before this time; null where it has ended. */
  readonly runAt: number | null;
  readonly endedAt: number | null;
}

/** A dead letter with all that is known of it. */
export interface DeadLetter extends ItemView {
  readonly data: unknown;
  readonly hops: readonly Hop[];
}

export const outcomes = ['done', 'failed', 'dead', 'cancelled', 'crashed'] as const;
export type Outcome = (typeof outcomes)[number];

/** One attempt of one item. Times are milliseconds since 1970. */
export interface Hop {
  readonly item: number;
  readonly system: string;
  readonly operation: string;
  readonly attempt: number;
  readonly queuedAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number;
  readonly outcome: Outcome;
}
