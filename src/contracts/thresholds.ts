/** What thresholds a rule can have; asked where they are typed in, and again where they are kept. */
import type { RuleId, RuleThresholds } from './health.ts';

/** Free megabytes on the disk of the data folder, and less, that are usually a warning, or critical. */
export const usualDiskMb = { warning: 1000, critical: 200 } as const;

export type DiskThresholds = Readonly<Record<'warning' | 'critical', number>>;

const most = 1e9;
const longestHoldS = 86_400;

/** Of these rules, less is worse. */
const falling: ReadonlySet<RuleId> = new Set(['disk']);

export function lessIsWorse(rule: RuleId): boolean {
  return falling.has(rule);
}

/** Which of the thresholds makes no sense, and why, in a sentence. */
export interface ThresholdFault {
  readonly field: keyof RuleThresholds;
  readonly words: string;
}

/** Null where they make sense. */
export function thresholdFault(rule: RuleId, thresholds: RuleThresholds): ThresholdFault | null {
  const { warning, critical, riseS, fallS } = thresholds;
  for (const [field, value] of [
    ['warning', warning],
    ['critical', critical],
  ] as const) {
    const fault = (words: string): ThresholdFault => ({ field, words: `The threshold for ${field} ${words}` });
    if (!Number.isFinite(value)) return fault('is not a number.');
    if (value <= 0) return fault(`is ${figure(value)}; it has to be above 0.`);
    if (value > most) return fault(`is ${figure(value)}; it can be at most ${figure(most)}.`);
  }
  if (rule === 'failure_rate' && critical > 100) {
    return { field: 'critical', words: `A share cannot pass 100 %, so ${figure(critical)} would never be reached.` };
  }
  if (lessIsWorse(rule) ? critical >= warning : critical <= warning) {
    const side = lessIsWorse(rule) ? 'below' : 'above';
    const words = `The threshold for critical (${figure(critical)}) has to be ${side} that for warning (${figure(warning)}).`;
    return { field: 'critical', words };
  }
  for (const [field, name, seconds] of [
    ['riseS', 'worse', riseS],
    ['fallS', 'better', fallS],
  ] as const) {
    const fault = (what: string): ThresholdFault => ({
      field,
      words: `A ${name} level has to hold for 0 to ${figure(longestHoldS)} seconds; ${what}.`,
    });
    if (!Number.isFinite(seconds)) return fault('this is not a number');
    if (seconds < 0 || seconds > longestHoldS) return fault(`${figure(seconds)} is not among them`);
  }
  return null;
}

/** As it is written in a sentence; what is far too large in powers of ten. */
function figure(value: number): string {
  return Math.abs(value) < 1e15 ? value.toLocaleString('en-GB', { maximumFractionDigits: 3 }) : value.toExponential(0);
}
