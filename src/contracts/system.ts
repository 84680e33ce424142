/** What a system says of itself: its operations, its facts and folds, its queue. Read by every process. */
import type { z } from 'zod';
import type { RuleThresholds, SystemRuleId } from './health.ts';

export const systemGroups = ['reading', 'emotions', 'characters', 'desk', 'bots'] as const;
export type SystemGroup = (typeof systemGroups)[number];

/** Where an operation's work is done: in a worker thread, in the engine, or as effects in the host process. */
export type Runs = 'worker' | 'engine' | 'effects';

/**
 * A use of an operation that works over any novel. Strings such as `{project}`, `{scene}`, `{passage}`,
 * `{character}` and `{other}` are filled from the book last read.
 */
export interface Example {
  readonly title: string;
  readonly data: unknown;
  /** Operations of the same system to be run first, with their own first example. */
  readonly after?: readonly string[];
}

/** When an item that failed is tried again: exponential backoff with full jitter, under a ceiling. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. Default 3. */
  readonly attempts: number;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each further one. Default 500. */
  readonly backoffMs: number;
  /** No wait is longer than this. Default 30,000. */
  readonly ceilingMs: number;
}

export const defaultRetry: RetryPolicy = { attempts: 3, backoffMs: 500, ceilingMs: 30_000 };
export const defaultTimeLimitMs = 60_000;

export interface OperationContract<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  G extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** For writers: what it does and what they see of it. */
  readonly description: string;
  readonly runs: Runs;
  readonly input: I;
  readonly output: O;
  /** The shape of what `gather` hands to `compute`, where there is both. */
  readonly gathers?: G;
  /** The shape of what compute or effects hand to `apply`, where that is not yet the output. */
  readonly result?: R;
  readonly examples: readonly Example[];
  readonly retry?: Partial<RetryPolicy>;
  readonly timeLimitMs?: number;
  /** Items of one key run one at a time, in order of acceptance. */
  orderingKey?(data: z.output<I>): string | null;
  /** While an item of this key is outstanding, another is not accepted: the sender gets the first one's id. */
  dedupeKey?(data: z.output<I>): string | null;
  /** The same for so long after it was accepted, in milliseconds, also when it has ended. */
  readonly dedupeWindowMs?: number;
  /** A step of our own making: refused at the door, not listed. */
  readonly internal?: true;
}

/** The versions of the models this installation ships, by file name. They are part of the keys of facts. */
export type ModelVersions = Readonly<Record<string, string>>;

export interface FactContract<V extends z.ZodType = z.ZodType> {
  readonly description: string;
  /** The shape of a fact, for the systems that read it. */
  readonly value: V;
  /** Changes whenever the same text would give another value. */
  version(models: ModelVersions): string;
  /** `revision`: wanted for every scene of a book. `fold`: wanted where a fold asks for it. */
  readonly wanted: 'revision' | 'fold';
  /** The fold of the same system that asks for it; needed where another fold reads a fact of kind `fold`. */
  readonly askedBy?: string;
}

/** A fact of some system, as others name it. */
export interface FactName {
  readonly system: string;
  readonly fact: string;
}

/** A fold of some system, as others name it. */
export interface FoldName {
  readonly system: string;
  readonly fold: string;
}

export interface FoldContract {
  readonly description: string;
  /** Changes whenever the same facts would give another state. */
  readonly version: string;
  /**
   * The facts each step is given, of its scene. One that a fold asks for (`wanted: 'fold'`, with `askedBy`) is given
   * as that fold last asked for it at this place, under a key of its own; this fold then waits for the asking one to
   * reach the end of the book, and for every fact it asked for. A fact that died, or was never asked for, is null and
   * named in `missing`.
   */
  readonly reads: readonly FactName[];
  /** Folds whose final output each step is given; this one waits for them. */
  readonly after: readonly FoldName[];
}

export interface QueryContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export interface QueueSettings {
  /** Items of this system that may run at one time. Default 4. */
  readonly concurrency?: number;
  /** Items that may wait before the door is closed to senders outside. Default 100,000. */
  readonly bound?: number;
  /** At most so many items begin in any such stretch of time. Default: as many as can. */
  readonly rate?: Rate;
}

export interface Rate {
  readonly items: number;
  readonly perMs: number;
}

export type HealthSettings = Readonly<Partial<Record<SystemRuleId, Partial<RuleThresholds>>>>;

export interface SystemDefinition {
  readonly id: string;
  readonly title: string;
  readonly group: SystemGroup;
  /** For writers: one sentence. */
  readonly description: string;
  readonly operations: Readonly<Record<string, OperationContract>>;
  readonly facts: Readonly<Record<string, FactContract>>;
  readonly folds: Readonly<Record<string, FoldContract>>;
  readonly queries: Readonly<Record<string, QueryContract>>;
  /** Other systems' facts and folds that its `gather` and queries read. */
  readonly reads: readonly (FactName | FoldName)[];
  readonly queue: QueueSettings;
  /** Thresholds that fit this system better than the usual ones; the writer's own come first. */
  readonly health?: HealthSettings;
}

/** How the operation of a fact and of a fold is called in a queue. */
export const factOperation = (fact: string): string => `fact:${fact}`;
export const foldOperation = (fold: string): string => `fold:${fold}`;

/** What an item's operation is: a plain operation, a fact or a fold. */
export type OperationKind =
  | { readonly kind: 'operation'; readonly name: string }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'fold'; readonly name: string };

export function operationKind(operation: string): OperationKind {
  if (operation.startsWith('fact:')) return { kind: 'fact', name: operation.slice(5) };
  if (operation.startsWith('fold:')) return { kind: 'fold', name: operation.slice(5) };
  return { kind: 'operation', name: operation };
}
