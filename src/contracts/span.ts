/** Spans of time as a person types them. */

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** What a span is, for whoever typed something else. */
export const spanAdvice = 'It is a span of time, such as 500ms, 10s, 15min, 2h or 1d.';

/** A span such as 500ms, 10s, 15min, 2h or 1d, in milliseconds; null where the words are none. */
export function spanOf(words: string): number | null {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d)$/u.exec(words.trim().toLowerCase()) ?? [];
  const factor = unitMs[unit];
  return factor === undefined ? null : Math.round(Number(amount) * factor);
}
