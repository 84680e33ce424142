/** Many rows by few statements: a call of the driver costs more than a row. */
import type { SqlRow, SqlValue } from '../../contracts/records.ts';
import type { Database } from './driver.ts';

/** Rows, or ids, that one statement takes: each size is a statement of its own, prepared once. */
const sizes = [50, 10, 1] as const;

const texts = new Map<string, string>();

/** `start`, and so many groups of `width` values; the same string each time, so that its statement is found quickly. */
function repeated(start: string, group: string, size: number, end: string): string {
  const key = `${start}${size}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = `${start} ${Array.from({ length: size }, () => group).join(', ')}${end}`;
  texts.set(key, text);
  return text;
}

function inChunks<T>(values: readonly T[], work: (chunk: readonly T[]) => void): void {
  let from = 0;
  for (const size of sizes) {
    for (; values.length - from >= size; from += size) work(values.slice(from, from + size));
  }
}

/** Inserts rows in order; `into` is `INSERT INTO table (columns) VALUES`, and each row has a value for each column. */
export function insertRows(database: Database, into: string, rows: readonly (readonly SqlValue[])[]): void {
  const width = rows[0]?.length ?? 0;
  const group = `(${Array.from({ length: width }, () => '?').join(', ')})`;
  inChunks(rows, chunk => {
    const values: SqlValue[] = [];
    for (const row of chunk) for (const value of row) values.push(value);
    database.run(repeated(into, group, chunk.length, ''), ...values);
  });
}

/** Runs a statement that ends with `IN (` for many ids. */
export function runForIds(database: Database, statement: string, ids: readonly number[]): void {
  inChunks(ids, chunk => {
    database.run(repeated(statement, '?', chunk.length, ')'), ...chunk);
  });
}

/** The rows of a query that ends with `IN (`, for many ids, in no order. */
export function rowsOfIds(database: Database, query: string, ids: readonly number[]): readonly SqlRow[] {
  const rows: SqlRow[] = [];
  inChunks(ids, chunk => {
    rows.push(...database.all(repeated(query, '?', chunk.length, ')'), ...chunk));
  });
  return rows;
}
