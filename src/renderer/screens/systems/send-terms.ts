/** When, how often and behind what an item is to run: as it is typed, and as it is sent. */
import { type WaitRule, waitRules } from '../../../contracts/items.ts';
import { spanAdvice, spanOf } from '../../../contracts/span.ts';
import type { SendTerms } from '../../bridge.ts';

/** Each is empty where nothing was typed. */
export interface TypedTerms {
  readonly priority: string;
  readonly delay: string;
  readonly every: string;
  readonly after: string;
  readonly rule: WaitRule;
  readonly key: string;
  readonly window: string;
}

export type TermField = Exclude<keyof TypedTerms, 'rule'>;

export const noTerms: TypedTerms = {
  priority: '',
  delay: '',
  every: '',
  after: '',
  rule: 'all-done',
  key: '',
  window: '',
};

export const ruleWords: Readonly<Record<WaitRule, string>> = {
  'all-done': 'all of them are done',
  'all-ended': 'all of them have ended, well or not',
  'any-done': 'one of them is done',
  'any-ended': 'one of them has ended, well or not',
};

export const isRule = (words: string): words is WaitRule => (waitRules as readonly string[]).includes(words);

/** What is typed as it is to be sent, or what is wrong with each field. */
export function readTerms(
  typed: TypedTerms,
):
  | { readonly ok: true; readonly terms: SendTerms }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<TermField, string>>> } {
  const faults: Partial<Record<TermField, string>> = {};
  const given = <T>(field: TermField, read: (words: string) => T | null, advice: string): T | undefined => {
    const words = typed[field].trim();
    if (words === '') return undefined;
    const value = read(words);
    if (value === null) faults[field] = advice;
    return value ?? undefined;
  };
  const priority = given('priority', wholeNumber(1, 10), 'It is a whole number from 1 to 10.');
  const delayMs = given('delay', spanOf, spanAdvice);
  const everyMs = given('every', spanOf, spanAdvice);
  const items = given('after', idsOf, 'They are the numbers of items, with commas between them, such as 12, 13.');
  const dedupeKey = given('key', words => words, '');
  const dedupeWindowMs = given('window', spanOf, spanAdvice);
  if (dedupeWindowMs !== undefined && dedupeKey === undefined) faults.key = 'Give the key that the span is for.';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const terms: SendTerms = {
    ...(priority === undefined ? {} : { priority }),
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(everyMs === undefined ? {} : { everyMs }),
    ...(items === undefined ? {} : { after: { items, rule: typed.rule } }),
    ...(dedupeKey === undefined ? {} : { dedupeKey }),
    ...(dedupeWindowMs === undefined ? {} : { dedupeWindowMs }),
  };
  return { ok: true, terms };
}

function wholeNumber(low: number, high: number): (words: string) => number | null {
  return words => {
    const value = Number(words);
    return Number.isInteger(value) && value >= low && value <= high ? value : null;
  };
}

function idsOf(words: string): number[] | null {
  const ids = words.split(',').map(one => wholeNumber(1, Number.MAX_SAFE_INTEGER)(one.trim()));
  return ids.includes(null) ? null : (ids as number[]);
}
