/**
 * Holds a system that keeps failing, so that what it depends on is left in peace and its items do not die of it
 * (circuit breaker: Nygard, Release It!, 2nd edition, 2018, chapter 5). Only failures that trying again may help count, and
 * not those that wait for the writer or for a reading: they say nothing about the system but that it answers.
 */
import type { ErrorCode, Failure } from '../../contracts/errors.ts';

/** So many attempts have to fail one after another. */
export const failuresToHold = 10;
/** How long it is held the first time; twice as long after each trial that fails, up to the most. */
export const firstHoldMs = 5_000;
export const mostHoldMs = 300_000;

const answers: ReadonlySet<ErrorCode> = new Set(['not-read-yet', 'file-changing']);

/** Why and until when nothing of a system begins. Times are of the clock the breaker is given. */
export interface Hold {
  readonly since: number;
  /** One item is tried then. */
  readonly until: number;
  /** Attempts that failed one after another. */
  readonly failures: number;
  readonly error: Failure;
}

export interface Breaker {
  /** Null while items may begin. */
  hold(): Hold | null;
  /** Whether one may begin now, with so many running: while it is held, one at a time once the time has come. */
  mayBegin(now: number, running: number): boolean;
  succeeded(): void;
  failed(error: Failure, now: number): void;
  /** The writer says that it may go on. */
  reset(): void;
}

export function createBreaker(): Breaker {
  let failures = 0;
  let trials = 0;
  let hold: Hold | null = null;
  const reset = (): void => {
    failures = 0;
    trials = 0;
    hold = null;
  };
  return {
    hold: () => hold,
    mayBegin: (now, running) => hold === null || (now >= hold.until && running === 0),
    succeeded: reset,
    failed(error, now) {
      if (!error.retryable || answers.has(error.code)) {
        if (hold !== null && now >= hold.until) reset();
        return;
      }
      failures += 1;
      // What was running when it was held says nothing new.
      if (failures < failuresToHold || (hold !== null && now < hold.until)) return;
      const lasts = Math.min(mostHoldMs, firstHoldMs * 2 ** trials);
      trials += 1;
      hold = { since: hold?.since ?? now, until: now + lasts, failures, error };
    },
    reset,
  };
}
