/** Thresholds as they stand in fields, and what is meant by what is typed there. */
import type { RuleThresholds } from '../../../contracts/health.ts';

/** The fields of a rule, in their order. */
export const ruleFields = [
  { name: 'warning', title: 'Warning' },
  { name: 'critical', title: 'Critical' },
  { name: 'riseS', title: 'Worse after, s' },
  { name: 'fallS', title: 'Better after, s' },
] as const;

export type RuleDraft = Readonly<Record<(typeof ruleFields)[number]['name'], string>>;

export function textOf({ warning, critical, riseS, fallS }: RuleThresholds): RuleDraft {
  return { warning: String(warning), critical: String(critical), riseS: String(riseS), fallS: String(fallS) };
}

/** Plain decimal figures only; everything else, and an empty field, is no number, and not nought. */
export function numbersOf(draft: RuleDraft): RuleThresholds {
  const number = (text: string): number => (/^\s*[-+]?\d+(?:\.\d+)?\s*$/u.test(text) ? Number(text) : Number.NaN);
  return {
    warning: number(draft.warning),
    critical: number(draft.critical),
    riseS: number(draft.riseS),
    fallS: number(draft.fallS),
  };
}
