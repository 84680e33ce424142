/** Items: requests on their way through a queue, as every process sees them. */
import type { Failure } from './errors.ts';

export const itemStates = ['waiting', 'delayed', 'processing', 'done', 'dead', 'cancelled'] as const;
export type ItemState = (typeof itemStates)[number];

/** Priorities run from 1 to 10; higher goes first. */
export const defaultPriority = 5;

/** An item's own data may be this large as JSON (UTF-8 bytes); texts travel as references. */
export const maxItemBytes = 64 * 1024;

/** Whether an item waits until all of the others have ended or one of them, and whether it needs them to be done. */
export const waitRules = ['all-done', 'all-ended', 'any-done', 'any-ended'] as const;
export type WaitRule = (typeof waitRules)[number];

/** The shortest and the longest time between two runs of a repeated item, in milliseconds: a second and a year. */
export const shortestEveryMs = 1_000;
export const longestEveryMs = 31_536_000_000;

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
  /**
   * It is sent again at this interval, in milliseconds, counted from when it was first to run, whatever became of the
   * run before; runs that were missed are made up by one. Cancelling the item that waits ends it.
   */
  readonly everyMs?: number;
  /** Items it waits for. It is a dead letter (`input-failed`) once they cannot end as the rule wants. */
  readonly after?: { readonly items: readonly number[]; readonly rule: WaitRule };
  /** While an item of this key is outstanding, another is not accepted: the sender gets the first one's id. */
  readonly dedupeKey?: string;
  /** The same for so long after it was accepted, also when it has ended. */
  readonly dedupeWindowMs?: number;
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
  /** How it waits for them where a sender said so; null for the steps of our own, which go on whatever became of them. */
  readonly waitRule: WaitRule | null;
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
  /** The interval at which it is sent again, in milliseconds. */
  readonly everyMs: number | null;
  /** Items that it waits for. */
  readonly waitsFor: readonly number[];
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
