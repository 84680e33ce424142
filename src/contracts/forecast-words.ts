/** When the book will be whole, in a sentence, or why that cannot be said. */
import type { Writing } from './writing.ts';

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2026-11-24' as '24 November 2026'. */
export function dayWords(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

const unknown: Readonly<Record<NonNullable<Writing['no_forecast']>, string>> = {
  'no-target': 'it has no number of words to reach',
  reached: '',
  'too-few-days': 'too few days of writing are known yet',
  'not-growing': 'it has not grown in the last weeks',
  'too-uncertain': 'its days of writing differ too much',
};

export function forecastSentence({ forecast, no_forecast: reason, progress }: Writing): string {
  if (forecast !== null) {
    const { earliest, latest } = forecast;
    if (earliest === latest) return `At this pace the book is whole on ${dayWords(latest)}.`;
    return `At this pace the book is whole between ${dayWords(earliest)} and ${dayWords(latest)}.`;
  }
  if (reason === 'reached')
    return `The book has reached the ${(progress?.target ?? 0).toLocaleString('en-GB')} words it was to have.`;
  return `When the book will be whole cannot be said: ${unknown[reason ?? 'no-target']}.`;
}
