/** How often a rule would have spoken over minutes that were kept. */
import type { HealthSample, RuleId, RuleThresholds } from '../../contracts/health.ts';
import { calm, judge, levelOf, restarted } from './rules.ts';

const minuteMs = 60_000;
const rank = { healthy: 0, warning: 1, critical: 2 } as const;

/**
 * Counts the times it would have opened or got worse. A minute counts as its worst second did all through, which is
 * the finest that is kept; where minutes are missing, holding times begin anew, as they do after a sleep.
 */
export function rehearse(minutes: readonly HealthSample[], rule: RuleId, thresholds: RuleThresholds): number {
  let standing = calm;
  let spoken = 0;
  let end: number | null = null;
  for (const minute of minutes) {
    if (end !== null && minute.at > end) standing = restarted(standing);
    end = minute.at + minuteMs;
    for (const at of [minute.at, end - 1]) {
      const before = levelOf(standing);
      standing = judge(standing, rule, minute.worst[rule] ?? null, thresholds, at);
      if (rank[levelOf(standing)] > rank[before]) spoken += 1;
    }
  }
  return spoken;
}
