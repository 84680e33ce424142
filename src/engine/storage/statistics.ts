/**
 * Figures of the queues as rows. The buckets of a second, five seconds and a minute are the engine's own; those of ten
 * minutes and of an hour are added up from them here, so that a month takes 1,900 rows a system at most.
 */
import type { HistoryPoint, HistorySpan } from '../../contracts/statistics.ts';
import type { StatisticsRow } from '../../contracts/storage.ts';
import { addedUp, pointOf } from '../statistics-value.ts';
import type { Database } from './driver.ts';

const minute = 60_000;
const tenMinutes = 600_000;
const hour = 3_600_000;
const day = 86_400_000;

/** How many buckets of a width are kept: an hour of minutes, a week of ten minutes, thirty days of hours. */
const kept = (width: number): number => (width === tenMinutes ? 7 * 144 : width === hour ? 30 * 24 : 60);

/** How each span of history is told: in buckets of this width, as far back as this. */
const spans: Readonly<Record<HistorySpan, { readonly width: number; readonly backMs: number }>> = {
  hour: { width: minute, backMs: hour },
  day: { width: tenMinutes, backMs: day },
  week: { width: hour, backMs: 7 * day },
  month: { width: hour, backMs: 30 * day },
};

/** Those that the engine goes on from. */
export function readStatistics(database: Database): readonly StatisticsRow[] {
  return database
    .all('SELECT system, width, bucket, value FROM engine_statistics WHERE width <= ?', minute)
    .map(row => ({
      system: String(row['system']),
      width: Number(row['width']),
      bucket: Number(row['bucket']),
      value: String(row['value']),
    }));
}

export function writeStatistics(database: Database, rows: readonly StatisticsRow[], now: number): void {
  for (const row of rows) write(database, row);
  addUp(database, rows, minute, tenMinutes);
  addUp(database, rows, minute, hour);
  for (const width of new Set([...rows.map(row => row.width), tenMinutes, hour])) {
    database.run(
      'DELETE FROM engine_statistics WHERE width = ? AND bucket <= ?',
      width,
      Math.floor(now / width) - kept(width),
    );
  }
}

/** The points of a system's past, or of all systems together, oldest first; where nothing happened there is none. */
export function readHistory(
  database: Database,
  system: string | null,
  span: HistorySpan,
  now: number,
): readonly HistoryPoint[] {
  const { width, backMs } = spans[span];
  const values = new Map<number, string[]>();
  const rows = database.all(
    `SELECT bucket, value FROM engine_statistics
     WHERE width = ? AND bucket > ? AND (? IS NULL OR system = ?) ORDER BY bucket`,
    width,
    Math.floor((now - backMs) / width),
    system,
    system,
  );
  for (const row of rows) {
    const bucket = Number(row['bucket']);
    values.set(bucket, [...(values.get(bucket) ?? []), String(row['value'])]);
  }
  return [...values].map(([bucket, found]) => pointOf(bucket * width, addedUp(found)));
}

/**
 * Writes the wider buckets that these rows belong to anew. Minutes are kept for an hour: those of an hour's bucket that
 * have left are in the ten minutes before them.
 */
function addUp(database: Database, rows: readonly StatisticsRow[], from: number, to: number): void {
  const touched = new Map(
    rows
      .filter(row => row.width === from)
      .map(({ system, bucket }) => {
        const wide = Math.floor((bucket * from) / to);
        return [`${wide} ${system}`, { system, wide }] as const;
      }),
  );
  for (const { system, wide } of touched.values()) {
    const parts = to === hour ? tenMinutes : from;
    const found = database.all(
      'SELECT value FROM engine_statistics WHERE system = ? AND width = ? AND bucket >= ? AND bucket < ?',
      system,
      parts,
      (wide * to) / parts,
      ((wide + 1) * to) / parts,
    );
    const value = JSON.stringify(addedUp(found.map(row => String(row['value']))));
    write(database, { system, width: to, bucket: wide, value });
  }
}

function write(database: Database, { system, width, bucket, value }: StatisticsRow): void {
  database.run(
    'INSERT OR REPLACE INTO engine_statistics (system, width, bucket, value) VALUES (?, ?, ?, ?)',
    system,
    width,
    bucket,
    value,
  );
}
