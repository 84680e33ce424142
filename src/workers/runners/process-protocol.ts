/** What goes between the app and the process that computes for it. */
import type { ComputeEnvelope, ComputeTask } from '../../contracts/compute.ts';

/** What the process is to compute with. */
export interface Workshop {
  /** The module of the computing thread, as the address of a file. */
  readonly filename: string;
  readonly threads: number;
  /** The folder `resources` of this installation, whose models the process reads for itself. */
  readonly resources: string;
  /** The heap of each thread. */
  readonly maxHeapMb: number;
}

export type ToComputing =
  | { readonly kind: 'begin'; readonly workshop: Workshop }
  | { readonly kind: 'run'; readonly id: number; readonly task: ComputeTask }
  | { readonly kind: 'abort'; readonly id: number; readonly reason: 'time-limit' | 'cancelled' };

export type FromComputing =
  /** Tasks may come. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly envelope: ComputeEnvelope }
  | { readonly kind: 'thread-failed'; readonly message: string }
  /** The process holds more memory than it may; it is to be ended. */
  | { readonly kind: 'overfull'; readonly heldMb: number; readonly mostMb: number };

/** How a process ended: with its code or the signal that ended it, and the words it said last. */
export interface ProcessEnding {
  readonly code: number | null;
  readonly signal: string | null;
  readonly words: string;
}

/** A process that computes, as its parent sees it: Node and Electron each have their own kind. */
export interface ComputingProcess {
  /** Throws where the message cannot be copied. What is posted to a process that has ended is lost. */
  post(message: ToComputing): void;
  onMessage(listener: (message: FromComputing) => void): void;
  onExit(listener: (ending: ProcessEnding) => void): void;
  kill(): void;
}

export type StartProcess = () => ComputingProcess;
