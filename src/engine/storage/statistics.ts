/** Figures of the queues as rows: buckets of a second, five seconds and a minute, the newest 60 of each. */
import type { StatisticsRow } from '../../contracts/storage.ts';
import type { Database } from './driver.ts';

const kept = 60;

export function readStatistics(database: Database): readonly StatisticsRow[] {
  return database.all('SELECT system, width, bucket, value FROM engine_statistics').map(row => ({
    system: String(row['system']),
    width: Number(row['width']),
    bucket: Number(row['bucket']),
    value: String(row['value']),
  }));
}

export function writeStatistics(database: Database, rows: readonly StatisticsRow[], now: number): void {
  for (const { system, width, bucket, value } of rows) {
    database.run(
      'INSERT OR REPLACE INTO engine_statistics (system, width, bucket, value) VALUES (?, ?, ?, ?)',
      system,
      width,
      bucket,
      value,
    );
  }
  for (const width of new Set(rows.map(row => row.width))) {
    database.run(
      'DELETE FROM engine_statistics WHERE width = ? AND bucket <= ?',
      width,
      Math.floor(now / width) - kept,
    );
  }
}
