/** When a failed item is tried again, if at all. */
import type { Failure } from '../../contracts/errors.ts';
import { defaultRetry, type RetryPolicy } from '../../contracts/system.ts';

export type Verdict = { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'dead' };

/**
 * Exponential backoff with full jitter (Brooker 2015): the wait is even between 0 and
 * min(ceiling, backoff × 2^(ended attempts − 1)). `random` gives numbers from 0 to 1.
 */
export function judge(
  error: Failure,
  endedAttempts: number,
  policy: Partial<RetryPolicy> | undefined,
  random: () => number,
): Verdict {
  const { attempts, backoffMs, ceilingMs } = { ...defaultRetry, ...policy };
  if (!error.retryable || endedAttempts >= attempts) return { kind: 'dead' };
  const longest = Math.min(ceilingMs, backoffMs * 2 ** (endedAttempts - 1));
  return { kind: 'retry', delayMs: Math.round(longest * random()) };
}
