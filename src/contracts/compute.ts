/** All that crosses between the engine and a computing thread. */
import type { Failure } from './errors.ts';
import type { ModelVersions } from './system.ts';

/** One task for a thread: an item's operation with its data and what `gather` added. */
export interface ComputeTask {
  readonly system: string;
  readonly operation: string;
  readonly data: unknown;
  readonly gathered: unknown;
}

/** What a thread answers. The output is JSON, made in the thread. */
export type ComputeEnvelope =
  | { readonly ok: true; readonly output: string; readonly ms: number }
  | { readonly ok: false; readonly error: Failure; readonly ms: number };

/** The models a thread computes with: read once, shared between threads. */
export interface ModelFiles {
  readonly files: Readonly<Record<string, SharedArrayBuffer>>;
  readonly versions: ModelVersions;
}

export interface RunOptions {
  /** Ends the task; its reason is the failure's code. */
  readonly signal: AbortSignal;
  /** The same as `signal.aborted`, for who only looks: asking for the signal may make it. */
  readonly aborted?: boolean;
}

/** How compute is carried out: inline, in threads, or on other machines. */
export interface Runner {
  readonly name: 'inline' | 'piscina';
  /** Tasks that are computed at one time. */
  readonly threads: number;
  /** Tasks it takes at one time; more would wait inside it, out of order. */
  readonly slots: number;
  /** Never rejects: a thread that dies, runs out of memory or is aborted answers with an envelope. */
  run(task: ComputeTask, options: RunOptions): Promise<ComputeEnvelope>;
  close(): Promise<void>;
}

/** The computing side of a system, with its types taken off. */
export interface SystemCompute {
  readonly system: string;
  readonly operations: Readonly<Record<string, (data: unknown, gathered: unknown, models: ModelFiles) => unknown>>;
  readonly facts: Readonly<Record<string, FactCompute>>;
  readonly folds: Readonly<Record<string, FoldCompute>>;
}

export interface FactInput {
  readonly text: string;
  readonly extra: unknown;
  /** The system's own fact `scene` of this text, parsed, for facts that folds ask for. */
  readonly scene: unknown;
}

export type FactCompute = (input: FactInput, models: ModelFiles) => unknown;

export interface FoldStepInput {
  readonly position: number;
  readonly count: number;
  readonly hash: string;
  /** In the order of `reads`, parsed; null where one is missing. */
  readonly facts: readonly unknown[];
  /** In the order of `after`, parsed; null where one is missing. */
  readonly after: readonly unknown[];
}

export interface FoldStepOutput {
  readonly state: unknown;
  /** What the fold says of this scene, kept by its place. */
  readonly row?: unknown;
  /** Facts of the same system to be computed of this scene, each at most once a scene. */
  readonly wanted?: readonly { readonly fact: string; readonly key: string; readonly extra: unknown }[];
}

/** A pure step over the scenes of a book in order, with a start and an end. */
export interface FoldCompute {
  start(): unknown;
  step(state: unknown, input: FoldStepInput): FoldStepOutput;
  /** The final output, once the last scene was taken. */
  finish?(state: unknown, after: readonly unknown[]): unknown;
}
