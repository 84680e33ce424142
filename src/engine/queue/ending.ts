/**
 * What ends an attempt early: a cancellation, its time limit, the engine that closes, or its instance that stops. An AbortController is made only
 * where somebody listens, since making one costs more than all else of a short attempt.
 */
import type { RunOptions } from '../../contracts/compute.ts';

export type EndReason = 'cancelled' | 'time-limit' | 'closing' | 'stopping';

export class Ending implements RunOptions {
  #controller: AbortController | null = null;
  #reason: EndReason | null = null;

  /** Why the attempt is to end; null while it may go on. The first reason stays. */
  get reason(): EndReason | null {
    return this.#reason;
  }

  get aborted(): boolean {
    return this.#reason !== null;
  }

  /** Aborted with the reason. */
  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#reason !== null) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  end(reason: EndReason): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.#controller?.abort(reason);
  }
}
