/** How fast items move just now, measured between two announcements of figures. */
import type { MachineFigures } from '../../contracts/statistics.ts';

/** Settlements of each system up to a moment, in milliseconds of any clock. */
export interface Tally {
  readonly at: number;
  readonly settled: ReadonlyMap<string, number>;
}

export function tallyOf(figures: MachineFigures, at: number): Tally {
  const settled = figures.systems.map(
    ({ id, queue }) => [id, queue.total_items_processed + queue.total_errors] as const,
  );
  return { at, settled: new Map(settled) };
}

/** Keeps the tallies of the last `spanMs`, and one older to measure from. */
export function keepTallies(tallies: readonly Tally[], next: Tally, spanMs = 1000): readonly Tally[] {
  const recent = tallies.filter(({ at }) => next.at - at <= spanMs);
  const before = tallies.at(tallies.length - recent.length - 1);
  return recent.length === tallies.length || before === undefined ? [...recent, next] : [before, ...recent, next];
}

/** Items a second by system over the kept tallies; nothing is said of a single moment. */
export function ratesOf(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  const first = tallies[0];
  const last = tallies.at(-1);
  if (first === undefined || last === undefined || last.at <= first.at) return new Map();
  const elapsed = (last.at - first.at) / 1000;
  return new Map(
    [...last.settled].map(([id, count]) => [id, Math.max(0, count - (first.settled.get(id) ?? count)) / elapsed]),
  );
}
