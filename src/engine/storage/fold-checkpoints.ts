/** Checkpoints: states that a fold may be gone on from, whole, and few. */
import type { Database } from './driver.ts';

/** Scenes that one fold item covers at most. */
export const foldStretch = 64;

/** The last checkpoint whose digest stands at its place in the chain; the start of the book where there is none. */
export function lastCheckpoint(
  database: Database,
  system: string,
  fold: string,
  book: string,
  digests: readonly string[],
): { readonly position: number; readonly state: string | null } {
  const rows = database.all(
    `SELECT position, digest FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? ORDER BY position DESC`,
    book,
    system,
    fold,
  );
  const found = rows.find(row => digests[Number(row['position'])] === row['digest']);
  if (found === undefined) return { position: 0, state: null };
  const position = Number(found['position']);
  const row = database.get(
    'SELECT state FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? AND position = ?',
    book,
    system,
    fold,
    position,
  );
  return { position, state: row === undefined ? null : String(row['state']) };
}

/**
 * Keeps whole checkpoints so that their number grows with the logarithm of the book: the end, the last two stretches,
 * and for every power of two the last two of its multiples.
 */
export function thinCheckpoints(
  database: Database,
  system: string,
  fold: string,
  book: string,
  to: number,
  count: number,
): void {
  const kept = new Set<number>([to, to - foldStretch]);
  for (let step = foldStretch; step <= count; step *= 2) {
    const last = Math.floor(to / step) * step;
    kept.add(last).add(last - step);
  }
  const rows = database.all(
    'SELECT position FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ?',
    book,
    system,
    fold,
  );
  for (const row of rows) {
    const position = Number(row['position']);
    if (kept.has(position)) continue;
    database.run(
      'DELETE FROM engine_checkpoints WHERE book = ? AND system = ? AND fold = ? AND position = ?',
      book,
      system,
      fold,
      position,
    );
  }
}
