/** What each rule of a system looks at, from the figures of its queue. */
import type { SystemRuleId } from '../../contracts/health.ts';
import type { SystemFigures } from '../../contracts/statistics.ts';

/** A share of fewer attempts than this says nothing. */
export const fewestAttempts = 10;
/** Percentiles of fewer attempts than this say nothing. */
export const fewestTimed = 20;
/** Below this nobody notices that something is slow. */
const noticedMs = 50;

export type RuleValues = Readonly<Record<SystemRuleId, number | null>>;

export interface Surroundings {
  /** Seconds since the clocks were last begun anew; no age counts from before. */
  readonly awakeS: number;
  /** Seconds since the system last settled something. */
  readonly stillS: number;
  /** Seconds for which it has been held because it keeps failing; 0 where it is not. */
  readonly heldS: number;
  /** Its p95 on other days and hours, in milliseconds; null before enough is known. */
  readonly usualP95: number | null;
  /** Nothing can be stored: that is told once, not again for every queue that waits for it. */
  readonly storeFails: boolean;
}

/** Null where there is nothing to judge: too few attempts, or a queue that someone has paused. */
export function ruleValues({ state, queue, held: failing }: SystemFigures, around: Surroundings): RuleValues {
  const { attempts, failures, run_ms } = queue.windows['1m'];
  const held = state === 'paused' || state === 'draining' || state === 'off';
  // That a system is held after failures is told by a rule of its own.
  const still = held || around.storeFails || failing !== null;
  const oldestS = Math.min(queue.oldest_s, around.awakeS);
  return {
    depth: held ? null : queue.input_queue_size,
    dead_letters: queue.error_queue_size,
    oldest_age: still ? null : rounded(oldestS),
    failure_rate: attempts < fewestAttempts ? null : rounded((100 * failures) / attempts),
    slow:
      attempts < fewestTimed || around.usualP95 === null
        ? null
        : rounded(run_ms.p95 / Math.max(noticedMs, around.usualP95)),
    stalled: still ? null : rounded(Math.min(oldestS, around.stillS)),
    held: held ? null : rounded(Math.min(around.heldS, around.awakeS)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
