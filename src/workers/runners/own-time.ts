/** The time of a task is its own: what it waited before it could begin is added to its limit. */
import { reasonIsTimeLimit } from './endings.ts';

/**
 * A signal for what begins only now: cancelled when `signal` is, and out of time `waitedMs` later than `signal`, whose
 * time ran while it waited, and may even be over. In that last stretch a cancel cannot be heard, since a signal tells
 * only once.
 */
export function ownTime(signal: AbortSignal, waitedMs: number): AbortSignal {
  const own = new AbortController();
  const end = (): void => own.abort(signal.reason);
  const hear = (): void => {
    if (reasonIsTimeLimit(signal.reason)) setTimeout(end, Math.ceil(waitedMs)).unref();
    else end();
  };
  if (signal.aborted) hear();
  else signal.addEventListener('abort', hear, { once: true });
  return own.signal;
}
