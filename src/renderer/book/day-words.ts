/** Days and moments as a writer says them. */
const withWeekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const localDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const localDayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** '2026-11-24' as 'Tuesday 24 November'. */
export function weekdayWords(day: string): string {
  return withWeekday.format(noon(day)).replace(',', '');
}

/** A moment in milliseconds since 1970, on the clocks here: 'today, 23:46', '24 November, 08:15'. */
export function momentWords(at: number, now: number): string {
  const [then, here] = [new Date(at), new Date(now)];
  const before = new Date(here.getFullYear(), here.getMonth(), here.getDate() - 1);
  const time = clock.format(then);
  if (then.toDateString() === here.toDateString()) return `today, ${time}`;
  if (then.toDateString() === before.toDateString()) return `yesterday, ${time}`;
  const format = then.getFullYear() === here.getFullYear() ? localDay : localDayOfYear;
  return `${format.format(then)}, ${time}`;
}
