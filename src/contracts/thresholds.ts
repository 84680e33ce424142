/** What thresholds a rule can have; asked where they are typed in, and again where they are kept. */
import type { RuleId, RuleThresholds } from './health.ts';

const most = 1e9;
const longestHoldS = 86_400;

/** Of these rules, less is worse. */
const falling: ReadonlySet<RuleId> = new Set(['disk']);

export function lessIsWorse(rule: RuleId): boolean {
  return falling.has(rule);
}

/** Why these thresholds make no sense, in a sentence; null where they do. */
export function thresholdFault(rule: RuleId, thresholds: RuleThresholds): string | null {
  const { warning, critical, riseS, fallS } = thresholds;
  for (const [name, value] of [
    ['warning', warning],
    ['critical', critical],
  ] as const) {
    if (!Number.isFinite(value)) return `The threshold for ${name} is not a number.`;
    if (value <= 0) return `The threshold for ${name} is ${value}; it has to be above 0.`;
    if (value > most) return `The threshold for ${name} is ${value}; it can be at most ${most}.`;
  }
  if (rule === 'failure_rate' && critical > 100)
    return `A share cannot pass 100 %, so ${critical} would never be reached.`;
  if (lessIsWorse(rule) ? critical >= warning : critical <= warning) {
    const side = lessIsWorse(rule) ? 'below' : 'above';
    return `The threshold for critical (${critical}) has to be ${side} that for warning (${warning}).`;
  }
  for (const [name, seconds] of [
    ['worse', riseS],
    ['better', fallS],
  ] as const) {
    if (!Number.isFinite(seconds) || seconds < 0 || seconds > longestHoldS) {
      return `A ${name} level has to hold for 0 to ${longestHoldS} seconds; ${seconds} is not among them.`;
    }
  }
  return null;
}
